package vn.cadre.submission;

import java.util.Optional;

/**
 * Which version of a submission counts from now on.
 *
 * @param before the version that counted until tonight
 * @param after the version that counts from tonight
 */
public record Decision(Identity identity, Optional<Submission> before, Optional<Submission> after, Change change) {
    /** What a decision means for the rows of the submission. */
    public enum Change {
        /** The rows read tonight replace those of {@code before}, if any. */
        TAKEN,
        /** The rows stay as they are. */
        KEPT,
        /** The rows of {@code before} go, and none come. */
        GONE,
        /** There were no rows and there are none. */
        NONE
    }
}
