package vn.cadre.reading.typing;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.CellName;
import vn.cadre.reading.fault.Fault;

/** Gathers what is wrong with one row. */
public final class RowFaults {
    private String sheet;
    private int row;
    private int cell;
    private boolean rejected;
    private List<Fault> faults = new ArrayList<>();

    public void begin(String sheetName, int rowNumber) {
        sheet = sheetName;
        row = rowNumber;
        rejected = false;
        cell = 0;
        if (!faults.isEmpty()) {
            faults = new ArrayList<>();
        }
    }

    /** Says which column the next fault is in. */
    RowFaults at(int column) {
        cell = column;
        return this;
    }

    public void error(String code, String field, String value, String detail) {
        add(code, Severity.ERROR, field, value, detail);
    }

    void add(String code, Severity severity, String field, String value, String detail) {
        faults.add(new Fault(code, severity, sheet, row, field, value, detail, CellName.of(cell, row)));
        rejected |= severity == Severity.ERROR;
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public boolean rejected() {
        return rejected;
    }

    public List<Fault> list() {
        return faults;
    }
}
