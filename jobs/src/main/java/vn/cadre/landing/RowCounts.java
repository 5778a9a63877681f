package vn.cadre.landing;

import java.io.Serializable;

/**
 * How many rows a submission holds: rows read are rows loaded and rows rejected; blank rows, titles, totals and signatures
 * are skipped.
 */
public record RowCounts(long loaded, long rejected, long skipped) implements Serializable {
    public static final RowCounts NONE = new RowCounts(0, 0, 0);

    public RowCounts {
        if (loaded < 0 || rejected < 0 || skipped < 0) {
            throw new IllegalArgumentException("a row count below zero: " + loaded + ", " + rejected + ", " + skipped);
        }
    }

    /** Rows loaded and rows rejected. */
    public long read() {
        return loaded + rejected;
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(loaded + other.loaded, rejected + other.rejected, skipped + other.skipped);
    }
}
