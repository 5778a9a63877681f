package vn.cadre.submission;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a run made of one version.
 *
 * @param stage where it was rejected, or null
 * @param reason why it was rejected, superseded or withdrawn, or null
 */
public record Judgement(String submissionId, Verdict verdict, Stage stage, RowCounts rows, Reason reason)
        implements Serializable {
    /** Of a version that was good and gave way to one received later. */
    public static final String NEWER_VERSION = "NEWER_VERSION";

    public Judgement {
        Objects.requireNonNull(submissionId, "submissionId");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(rows, "rows");
        if (verdict == Verdict.UNCHANGED || verdict == Verdict.DEFERRED) {
            throw new IllegalArgumentException(verdict.text() + " is said of a file, not judged of a version");
        }
        if (!verdict.accepted() && rows.loaded() > 0) {
            throw new IllegalArgumentException("rows were loaded from a version that is " + verdict.text());
        }
    }

    /** Taken, in whole or in part. */
    public static Judgement accepted(String submissionId, RowCounts rows) {
        return new Judgement(submissionId, rows.rejected() == 0 ? Verdict.LOADED : Verdict.PARTIAL, null, rows, null);
    }

    public static Judgement rejected(String submissionId, Stage stage, RowCounts rows, Reason reason) {
        return new Judgement(submissionId, Verdict.REJECTED, stage, rows, reason);
    }

    public static Judgement quarantined(String submissionId, Reason reason) {
        return new Judgement(submissionId, Verdict.QUARANTINED, Stage.READ, RowCounts.NONE, reason);
    }

    public static Judgement withdrawn(String submissionId, Reason reason) {
        return new Judgement(submissionId, Verdict.WITHDRAWN, null, RowCounts.NONE, reason);
    }

    public static Judgement superseded(String submissionId, Reason reason) {
        return new Judgement(submissionId, Verdict.SUPERSEDED, null, RowCounts.NONE, reason);
    }

    /** True when the version was good, though a newer one may have taken its place before it could count. */
    public boolean good() {
        return verdict.accepted()
                || (verdict == Verdict.SUPERSEDED
                        && reason != null
                        && reason.code().equals(NEWER_VERSION));
    }
}
