package vn.cadre.reading;

import java.util.Arrays;
import java.util.List;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.header.Header;
import vn.cadre.reading.header.HeaderDictionary;
import vn.cadre.reading.header.HeaderRows;
import vn.cadre.reading.header.RowClassifier;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.typing.RowFaults;
import vn.cadre.reading.typing.RowTyper;

/** The rows below one header, read and handed on, or, when the header does not fit, remembered as rejected. */
final class TableReading {
    private static final int CELLS_THAT_TELL = 3;

    private final String sheet;
    private final Header header;
    private final Header rival;
    private final HeaderDictionary dictionary;
    private final RowTyper typer;
    private final Tally tally;
    private final RowClassifier classifier;
    private final RowFaults faults = new RowFaults();
    private int[] unfitRows = new int[16];
    private int unfitCount;

    /**
     * @param rival the header of another dataset that fits better, or null
     * @param typer reads the rows; null when the header does not fit
     */
    TableReading(String sheet, Header header, Header rival, HeaderDictionary dictionary, RowTyper typer, Tally tally) {
        this.sheet = sheet;
        this.header = header;
        this.rival = rival;
        this.dictionary = dictionary;
        this.typer = typer;
        this.tally = tally;
        classifier = new RowClassifier(header);
    }

    boolean fits() {
        return typer != null;
    }

    Header header() {
        return header;
    }

    String sheet() {
        return sheet;
    }

    /** Takes a row; false when it is the header of a further table. */
    boolean take(Row row) {
        if (row.blank()) {
            tally.skip(RowKind.BLANK);
            return true;
        }
        return fits() ? type(row) : keepUnfit(row);
    }

    private boolean keepUnfit(Row row) {
        RowKind kind = kind(row);
        if (kind != null) {
            tally.skip(kind);
            return true;
        }
        if (isHeader(row)) {
            return false;
        }
        if (unfitCount == unfitRows.length) {
            unfitRows = Arrays.copyOf(unfitRows, unfitCount * 2);
        }
        unfitRows[unfitCount++] = row.number();
        return true;
    }

    private boolean type(Row row) {
        faults.begin(sheet, row.number());
        if (typer.aligned(row)) {
            typer.type(row, faults);
        } else {
            faults.error(FaultCode.ROW_MISALIGNED, null, null, row.width() + " / " + typer.headerWidth());
        }
        if (faults.rejected()) {
            return reject(row);
        }
        typer.checkDuplicate(sheet, row, faults);
        if (!faults.rejected()) {
            tally.load(sheet, row, typer.values());
        }
        if (!faults.none()) {
            tally.faults(sheet, row.number(), faults.list());
        }
        return true;
    }

    /** A row with errors is either no row of data, or rejected. */
    private boolean reject(Row row) {
        RowKind kind = kind(row);
        if (kind != null) {
            tally.skip(kind);
            return true;
        }
        if (isHeader(row)) {
            return false;
        }
        tally.faults(sheet, row.number(), faults.list());
        return true;
    }

    private RowKind kind(Row row) {
        RowKind kind = classifier.kind(row);
        return kind == null && isSameHeader(row) ? RowKind.HEADER : kind;
    }

    private boolean isSameHeader(Row row) {
        return mayBeHeader(row) && header.sameColumns(Header.of(dictionary, row.number(), HeaderRows.texts(row)));
    }

    private boolean isHeader(Row row) {
        return mayBeHeader(row)
                && Header.of(dictionary, row.number(), HeaderRows.texts(row)).meant();
    }

    /** Cheap: most cells of a header are headers, and cells of data hardly ever. */
    private boolean mayBeHeader(Row row) {
        int looked = 0;
        int known = 0;
        for (int column = 0; column < row.width() && looked < CELLS_THAT_TELL; column++) {
            if (!row.blank(column)) {
                looked++;
                known += dictionary.field(row.text(column)) == HeaderDictionary.UNKNOWN ? 0 : 1;
            }
        }
        return known > 0;
    }

    /** Rejects the rows of a table whose header does not fit, in a file of which other tables were read. */
    void rejectUnfit() {
        List<Fault> said = faults();
        for (int i = 0; i < unfitCount; i++) {
            int row = unfitRows[i];
            tally.faults(
                    sheet,
                    row,
                    said.stream()
                            .filter(fault -> fault.severity() == Severity.ERROR)
                            .map(fault -> new Fault(
                                    fault.code(),
                                    fault.severity(),
                                    sheet,
                                    row,
                                    fault.column(),
                                    fault.value(),
                                    fault.detail()))
                            .toList());
        }
    }

    /** What must be said about the header. */
    List<Fault> faults() {
        return rival == null ? header.faults(sheet) : List.of(otherDataset(rival, header.contract(), sheet));
    }

    static Fault otherDataset(Header rival, Contract named, String sheet) {
        return new Fault(
                FaultCode.OTHER_DATASET,
                Severity.ERROR,
                sheet,
                rival.rowNumber(),
                null,
                named.dataset(),
                rival.contract().dataset());
    }
}
