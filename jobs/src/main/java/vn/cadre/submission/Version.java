package vn.cadre.submission;

import java.util.Objects;
import java.util.Optional;

/** A version as the ledger knows it, with what the newest settled run made of it. */
public record Version(Submission submission, Optional<Past> past) {
    public Version {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(past, "past");
    }

    /**
     * A verdict of an earlier run.
     *
     * @param definitions the fingerprint of the definitions it was judged under
     */
    public record Past(Verdict verdict, String definitions) {}

    public boolean wasCurrent() {
        return past.filter(known -> known.verdict().accepted()).isPresent();
    }
}
