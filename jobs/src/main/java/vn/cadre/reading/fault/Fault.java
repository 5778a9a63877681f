package vn.cadre.reading.fault;

import java.io.Serializable;
import vn.cadre.contract.Severity;
import vn.cadre.submission.Reason;

/**
 * One thing wrong with a file, a row or a cell.
 *
 * @param code the stable fault code, a row of schemas/reference/fault.csv or the id of a row rule
 * @param sheet the sheet's name, or null for formats without sheets
 * @param row 1-based as displayed, or null when the fault is of the file
 * @param column the field's name, or null
 * @param value the cell's text, or null; never leaves the vault, the return file and what {@code check} prints to its owner
 * @param detail what the message's {detail} stands for: the expected values, the first row of a duplicate; or null
 * @param cell the cell as a spreadsheet names it (C7), or null when the fault is of the file
 */
public record Fault(
        String code,
        Severity severity,
        String sheet,
        Integer row,
        String column,
        String value,
        String detail,
        String cell)
        implements Serializable {
    /** A fault without a cell. */
    public Fault(
            String code, Severity severity, String sheet, Integer row, String column, String value, String detail) {
        this(code, severity, sheet, row, column, value, detail, null);
    }

    /** The reason for a whole file; whether its value is a part of the path or a field, the words of its code know. */
    public static Fault of(Reason reason) {
        return new Fault(reason.code(), Severity.ERROR, null, null, reason.value(), reason.value(), reason.detail());
    }

    public static Fault ofFile(ReadingFailure failure) {
        String named = failure.code().equals(FaultCode.UNSUPPORTED_FORMAT) ? failure.detail() : null;
        return new Fault(failure.code(), Severity.ERROR, null, null, null, named, failure.detail());
    }
}
