package vn.cadre.submission;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A version and what has become of it.
 *
 * @param firstReceivedAt when the first file of this content came
 * @param judgement the newest, or empty when it was never read
 */
public record SubmissionRecord(
        Submission submission, OffsetDateTime firstReceivedAt, Optional<Judgement> judgement, Acceptance acceptance) {
    public SubmissionRecord {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(firstReceivedAt, "firstReceivedAt");
    }

    /** Whether the rows of a version ever counted. */
    public enum Acceptance {
        NEVER,
        FORMERLY,
        CURRENT
    }
}
