package vn.cadre.reading;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.submission.RowCounts;

/**
 * What came of reading one file; rows read are always rows loaded and rows rejected.
 *
 * @param stage where a rejection happened: {@code read}, {@code contract} or {@code rows}; null when nothing was rejected
 * @param format what the file is by its bytes; null when that could not be told
 * @param skipped rows that are no data, by kind
 * @param fileFaults what is wrong with the file or its headers, warnings too
 * @param rowFaults the first faults of rows; the sink was given all
 * @param faultCounts how often each fault code was given, for the file and its rows
 * @param tables the tables that were read
 * @param reason why it is not simply loaded; null when it is
 */
public record ReadResult(
        Outcome outcome,
        String stage,
        FileFormat format,
        long rowsRead,
        long rowsLoaded,
        long rowsRejected,
        Map<RowKind, Long> skipped,
        List<Fault> fileFaults,
        List<Fault> rowFaults,
        SortedMap<String, Long> faultCounts,
        List<Table> tables,
        Reason reason) {
    public static final String STAGE_READ = "read";
    public static final String STAGE_CONTRACT = "contract";
    public static final String STAGE_ROWS = "rows";

    /** How a file ends. */
    public enum Outcome {
        /** Every row, which may be none: a nil return. */
        LOADED,
        /** Some rows, and some were rejected. */
        PARTIAL,
        /** No row; what the sink took is to be discarded. */
        REJECTED,
        /** Failed in a way that nobody foresaw; what the sink took is to be discarded. */
        QUARANTINED
    }

    /** A table of the file: its sheet, the row of its header, and the letter of the column of each field found. */
    public record Table(String sheet, int headerRow, Map<String, String> columnOfField) {
        public Table {
            columnOfField = Map.copyOf(columnOfField);
        }
    }

    /** One sentence for people. */
    public record Reason(String vi, String en) {}

    public ReadResult {
        if (rowsRead != rowsLoaded + rowsRejected) {
            throw new IllegalArgumentException(
                    "rows read " + rowsRead + " are not loaded " + rowsLoaded + " and rejected " + rowsRejected);
        }
        skipped = Map.copyOf(skipped);
        fileFaults = List.copyOf(fileFaults);
        rowFaults = List.copyOf(rowFaults);
        tables = List.copyOf(tables);
    }

    /** Rows that are no data, of all kinds. */
    public long rowsSkipped() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The rows by what became of them. */
    public RowCounts rowCounts() {
        return new RowCounts(
                rowsLoaded,
                rowsRejected,
                skipped.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue)));
    }

    /** True when the rows that the sink took count. */
    public boolean accepted() {
        return outcome == Outcome.LOADED || outcome == Outcome.PARTIAL;
    }

    /** True for a file that says there is nothing to report. */
    public boolean nilReturn() {
        return outcome == Outcome.LOADED && rowsLoaded == 0;
    }
}
