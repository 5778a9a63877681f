package vn.cadre.query;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param time until its last row is printed
 * @param rows of its answer
 * @param memory of DuckDB, as {@code 25%} of the machine's or {@code 2GB}
 */
public record QueryLimits(Duration time, long rows, String memory) {
    /** What holds without a setting. */
    public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofMinutes(5), 1_000_000, "25%");

    /** How a share or an amount of memory is written. */
    public static final String MEMORY = "(?:[1-9]\\d?|100)%|[1-9]\\d{0,6}(?:MB|GB)";

    public QueryLimits {
        if (time.isNegative() || time.isZero() || rows < 1 || !memory.matches(MEMORY)) {
            throw new IllegalArgumentException("no limits: " + time + ", " + rows + ", " + memory);
        }
    }
}
