package vn.cadre.submission;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file of the inbox: a line of {@code verdicts.csv}.
 *
 * @param submissionId null when the path was refused or the file deferred
 * @param identity null when the path says nothing we know
 * @param stage null unless rejected
 * @param reason null when there is nothing to explain
 */
public record FileVerdict(
        String file,
        String submissionId,
        Identity identity,
        Verdict verdict,
        Stage stage,
        RowCounts rows,
        Reason reason) {
    public FileVerdict {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(rows, "rows");
    }

    /** The name under which the file is published. */
    public String publishedFile() {
        return identity == null ? PublishedName.ofUnrecognised(file) : PublishedName.of(identity, file);
    }

    public static FileVerdict of(Submission submission, Judgement judgement) {
        return new FileVerdict(
                submission.file(),
                submission.submissionId(),
                submission.identity(),
                judgement.verdict(),
                judgement.stage(),
                judgement.rows(),
                judgement.reason());
    }

    public static FileVerdict superseded(Receipt receipt) {
        return known(receipt, receipt.submissionId(), Verdict.SUPERSEDED);
    }

    public static FileVerdict unchanged(Receipt receipt, Optional<String> submissionId) {
        return known(receipt, submissionId, Verdict.UNCHANGED);
    }

    private static FileVerdict known(Receipt receipt, Optional<String> submissionId, Verdict verdict) {
        return new FileVerdict(
                receipt.file(),
                submissionId.orElse(null),
                receipt.identity(),
                verdict,
                null,
                RowCounts.NONE,
                receipt.reason());
    }

    /** A file that is named as it should be and cannot be opened where it lies. */
    public static FileVerdict unreadable(String file, Identity identity, Reason reason) {
        return new FileVerdict(file, null, identity, Verdict.REJECTED, Stage.READ, RowCounts.NONE, reason);
    }

    public static FileVerdict refused(String file, Stage stage, Reason reason) {
        return new FileVerdict(file, null, null, Verdict.REJECTED, stage, RowCounts.NONE, reason);
    }

    /** @param identity what the path says, or null when it says nothing we know */
    public static FileVerdict deferred(String file, Identity identity) {
        return new FileVerdict(
                file, null, identity, Verdict.DEFERRED, null, RowCounts.NONE, Reason.of("STILL_BEING_WRITTEN"));
    }
}
