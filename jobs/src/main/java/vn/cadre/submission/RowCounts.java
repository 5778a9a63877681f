package vn.cadre.submission;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows a submission holds: rows read are rows loaded and rows rejected; blank rows, titles, totals and signatures
 * are skipped.
 *
 * @param skippedByKind rows skipped, such as {@code total}: 1; less than all where the kinds were not counted
 */
public record RowCounts(long loaded, long rejected, long skipped, SortedMap<String, Long> skippedByKind)
        implements Serializable {
    public static final RowCounts NONE = new RowCounts(0, 0, 0);

    public RowCounts {
        if (loaded < 0 || rejected < 0 || skipped < 0) {
            throw new IllegalArgumentException("a row count below zero: " + loaded + ", " + rejected + ", " + skipped);
        }
        skippedByKind = Collections.unmodifiableSortedMap(new TreeMap<>(skippedByKind));
        if (sum(skippedByKind) > skipped) {
            throw new IllegalArgumentException("of " + skipped + " rows skipped these are too many: " + skippedByKind);
        }
    }

    /** Counts that know nothing of the kinds of rows skipped. */
    public RowCounts(long loaded, long rejected, long skipped) {
        this(loaded, rejected, skipped, new TreeMap<>());
    }

    /** Counts in which each row skipped is of a kind. */
    public RowCounts(long loaded, long rejected, Map<String, Long> skippedByKind) {
        this(loaded, rejected, sum(skippedByKind), new TreeMap<>(skippedByKind));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows loaded and rows rejected. */
    public long read() {
        return loaded + rejected;
    }

    public RowCounts plus(RowCounts other) {
        SortedMap<String, Long> kinds = new TreeMap<>(skippedByKind);
        other.skippedByKind.forEach((kind, amount) -> kinds.merge(kind, amount, Long::sum));
        return new RowCounts(loaded + other.loaded, rejected + other.rejected, skipped + other.skipped, kinds);
    }
}
