package vn.cadre.landing;

import java.time.Duration;

/**
 * How landing tells a file that is still being written: one modified within the quiet time before the landing clock is
 * looked at again after at most the waiting time, and deferred when it is still not quiet.
 */
public record Patience(Duration quiet, Duration longest) {
    public Patience {
        if (quiet.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("a time below zero: " + quiet + ", " + longest);
        }
    }

    /** Waits out the quiet time, so that a file sent just before the night is taken in that night. */
    public static Patience of(Duration quiet) {
        return new Patience(quiet, quiet);
    }

    /** Defers what is not quiet at once. */
    public static Patience hasty(Duration quiet) {
        return new Patience(quiet, Duration.ZERO);
    }
}
