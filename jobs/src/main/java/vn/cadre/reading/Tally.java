package vn.cadre.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.source.Row;

/** Counts what happens to the rows of one file and hands them to the sink. */
final class Tally {
    private final RowSink sink;
    private final Map<RowKind, Long> skipped = new EnumMap<>(RowKind.class);
    private final SortedMap<String, Long> faultCounts = new TreeMap<>();
    private final List<Fault> rowFaults = new ArrayList<>();
    private final List<Fault> fileFaults = new ArrayList<>();
    private long loaded;
    private long rejected;

    Tally(RowSink sink) {
        this.sink = sink;
    }

    /** What the sink threw: the caller's own trouble, which is passed on as it is. */
    static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SinkFailure(RuntimeException cause) {
            super(cause);
        }
    }

    void sheet(String name, int number) {
        sink.sheet(name, number);
    }

    void load(String sheet, Row row, Object[] values) {
        loaded++;
        try {
            sink.row(sheet, row.number(), values);
        } catch (RuntimeException e) {
            throw new SinkFailure(e);
        }
    }

    void faults(String sheet, int rowNumber, List<Fault> faults) {
        boolean rejects = false;
        for (Fault fault : faults) {
            rejects |= fault.severity() == Severity.ERROR;
            faultCounts.merge(fault.code(), 1L, Long::sum);
            if (rowFaults.size() < Limits.FAULTS_KEPT) {
                rowFaults.add(fault);
            }
        }
        rejected += rejects ? 1 : 0;
        try {
            sink.faults(sheet, rowNumber, faults);
        } catch (RuntimeException e) {
            throw new SinkFailure(e);
        }
    }

    void skip(RowKind kind) {
        skipped.merge(kind, 1L, Long::sum);
    }

    void fileFault(Fault fault) {
        fileFaults.add(fault);
        faultCounts.merge(fault.code(), 1L, Long::sum);
    }

    long loaded() {
        return loaded;
    }

    long rejected() {
        return rejected;
    }

    boolean skippedAny(RowKind kind) {
        return skipped.containsKey(kind);
    }

    Map<RowKind, Long> skipped() {
        return skipped;
    }

    List<Fault> fileFaults() {
        return fileFaults;
    }

    List<Fault> rowFaults() {
        return rowFaults;
    }

    SortedMap<String, Long> faultCounts() {
        return faultCounts;
    }
}
