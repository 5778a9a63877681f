package vn.cadre.outbox;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.contract.Severity;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.fault.Fault;

/** Everything that reading finds wrong with one file, as many faults as a person can use. */
final class Findings implements RowSink {
    private final int listed;
    private final List<Fault> errors = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private long found;

    /**
     * @param listed how many faults are kept, errors before warnings
     */
    Findings(int listed) {
        this.listed = listed;
    }

    @Override
    public void row(String sheet, int rowNumber, Object[] values) {}

    @Override
    public void faults(String sheet, int rowNumber, List<Fault> faults) {
        faults.forEach(this::add);
    }

    /** Puts what is wrong with the file and its headers before what is wrong with its rows. */
    void finish(ReadResult result) {
        boolean rowsCount = result.accepted() || ReadResult.STAGE_ROWS.equals(result.stage());
        if (!rowsCount) {
            errors.clear();
            warnings.clear();
            found = 0;
        }
        int first = 0;
        for (Fault fault : result.fileFaults()) {
            if (fault.severity() == Severity.ERROR) {
                errors.add(first++, fault);
            } else {
                warnings.add(fault);
            }
            found++;
        }
    }

    private void add(Fault fault) {
        List<Fault> list = fault.severity() == Severity.ERROR ? errors : warnings;
        if (list.size() < listed) {
            list.add(fault);
        }
        found++;
    }

    /** The faults to list: errors, then warnings. */
    List<Fault> list() {
        List<Fault> all = new ArrayList<>(errors);
        all.addAll(warnings);
        return List.copyOf(all.subList(0, Math.min(listed, all.size())));
    }

    /** How many faults there are beyond those listed. */
    long unlisted() {
        return found - list().size();
    }
}
