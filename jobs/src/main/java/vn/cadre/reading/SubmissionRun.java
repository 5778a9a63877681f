package vn.cadre.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.contract.Severity;
import vn.cadre.reading.doubt.DateOrders;
import vn.cadre.reading.fault.CellName;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.header.Header;
import vn.cadre.reading.header.HeaderDictionary;
import vn.cadre.reading.header.Headers;
import vn.cadre.reading.header.RowClassifier;
import vn.cadre.reading.header.TableFinder;
import vn.cadre.reading.header.TableSigns;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.DuplicateFinder;
import vn.cadre.reading.typing.RowTyper;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.encoding.Encoding;

/** The reading of one file as a submission: tables are found in its sheets, and their rows typed. */
final class SubmissionRun implements TableSource.Handler {
    /** The sheets beside the data in our own templates and return files. */
    private static final Set<String> ACCOMPANYING = Set.of("hướng dẫn", "danh mục", "lỗi cần sửa");

    private static final int UNSURE_CELLS_NAMED = 20;

    private final Definitions definitions;
    private final Headers headers;
    private final HeaderDictionary dictionary;
    private final CadreKeys keys;
    private final SubmissionIdentity identity;
    private final DuplicateFinder duplicates;
    private final DateOrders orders;
    private final Tally tally;
    private final List<TableReading> tables = new ArrayList<>();

    private String sheet;
    private TableSource.Visibility visibility;
    private TableFinder finder;
    private TableReading table;
    private long hiddenRows;
    private Header nearest;
    private String nearestSheet;
    private TableSigns signs = new TableSigns();
    private boolean sawTable;
    private int sheets;
    private int unsure;
    private final List<Fault> unread = new ArrayList<>();

    SubmissionRun(Definitions definitions, Headers headers, CadreKeys keys, SubmissionIdentity identity, Tally tally) {
        this.definitions = definitions;
        this.headers = headers;
        this.keys = keys;
        this.identity = identity;
        this.tally = tally;
        dictionary = headers.of(identity.dataset());
        duplicates = RowTyper.duplicates(dictionary.contract());
        orders = new DateOrders(identity.period());
    }

    @Override
    public void sheet(String name, TableSource.Visibility shown) {
        endSheet();
        sheet = name;
        tally.sheet(name, ++sheets);
        visibility = shown;
        orders.sheet(name);
        beginSearch();
    }

    private void beginSearch() {
        finder = new TableFinder(headers, dictionary);
        table = null;
    }

    @Override
    public void row(Row row) {
        hiddenRows += row.hidden() && !row.blank() ? 1 : 0;
        if (table == null) {
            seek(row);
        } else {
            take(row);
        }
    }

    @Override
    public void repaired(Encoding encoding) {
        tally.fileFault(
                new Fault(FaultCode.ENCODING_REPAIRED, Severity.WARNING, null, null, null, null, encoding.label()));
    }

    @Override
    public void unsure(Row row, int column, Encoding encoding) {
        if (unsure++ < UNSURE_CELLS_NAMED) {
            tally.fileFault(new Fault(
                    FaultCode.ENCODING_UNSURE,
                    Severity.WARNING,
                    sheet,
                    row.number(),
                    null,
                    null,
                    encoding.label(),
                    CellName.of(column, row.number())));
        }
    }

    private void take(Row row) {
        if (!table.take(row)) {
            beginSearch();
            seek(row);
        }
    }

    private void seek(Row row) {
        if (finder.header() == null) {
            signs.see(row);
            if (seekNothing(row)) {
                return;
            }
        }
        switch (finder.look(row)) {
            case ON -> {
                if (finder.header() == null) {
                    tally.skip(RowKind.TITLE);
                }
            }
            case HEADER_HERE -> open();
            case HEADER_BEFORE -> {
                open();
                take(row);
            }
        }
    }

    private boolean seekNothing(Row row) {
        if (row.blank()) {
            tally.skip(RowKind.BLANK);
            return true;
        }
        if (RowClassifier.isNil(row, RowClassifier.Filled.of(row))) {
            tally.skip(RowKind.NIL);
            return true;
        }
        return false;
    }

    private void open() {
        Header header = finder.header();
        Header rival = header.fits() ? null : finder.rival();
        RowTyper typer = header.fits() ? new RowTyper(header, definitions, keys, identity, duplicates, orders) : null;
        table = new TableReading(sheet, header, rival, dictionary, typer, tally);
        tables.add(table);
        if (table.fits() && visibility == TableSource.Visibility.HIDDEN) {
            tally.fileFault(warning(FaultCode.HIDDEN_SHEET, null));
        }
    }

    private Fault warning(String code, String detail) {
        return new Fault(code, Severity.WARNING, sheet, null, null, null, detail);
    }

    private void endSheet() {
        if (finder == null) {
            return;
        }
        if (table == null && finder.header() != null) {
            open();
        }
        if (hiddenRows > 0 && table != null && table.fits()) {
            tally.fileFault(warning(FaultCode.HIDDEN_ROWS, String.valueOf(hiddenRows)));
        }
        if (finder.nearest() != null && (nearest == null || Headers.better(nearest, finder.nearest()) != nearest)) {
            nearest = finder.nearest();
            nearestSheet = sheet;
        }
        sawTable |= signs.sawTable();
        if (table == null && signs.areOfATable() && !ACCOMPANYING.contains(VietnameseText.key(String.valueOf(sheet)))) {
            unread.add(warning(FaultCode.SHEET_NOT_READ, String.valueOf(signs.wideRows())));
        }
        signs = new TableSigns();
        hiddenRows = 0;
        finder = null;
    }

    /** Closes the last sheet; true when the file may be loaded, else the tally holds the faults that reject it. */
    boolean finish() {
        endSheet();
        boolean accepted = tables.stream().anyMatch(TableReading::fits);
        if (accepted) {
            tables.stream().filter(TableReading::fits).forEach(this::tell);
            tables.stream().filter(found -> !found.fits()).forEach(TableReading::rejectUnfit);
            unread.forEach(tally::fileFault);
            List<Fault> unclear = orders.faults();
            unclear.forEach(tally::fileFault);
            return unclear.isEmpty();
        }
        if (!tables.isEmpty()) {
            tables.forEach(this::tell);
            return false;
        }
        if (tally.skippedAny(RowKind.NIL) && !holdsSomethingElse()) {
            return true;
        }
        noTable().forEach(tally::fileFault);
        return false;
    }

    /** Words in a table that is not recognised say nothing about the dataset. */
    private boolean holdsSomethingElse() {
        return !unread.isEmpty() || (nearest != null && nearest.meant());
    }

    private void tell(TableReading found) {
        found.faults().forEach(tally::fileFault);
    }

    private List<Fault> noTable() {
        Contract wanted = dictionary.contract();
        if (nearest == null && !sawTable) {
            return List.of(new Fault(FaultCode.NO_TABLE, Severity.ERROR, null, null, null, null, null));
        }
        if (nearest != null && !nearest.isOf(wanted) && nearest.meant()) {
            return List.of(TableReading.otherDataset(nearest, wanted, nearestSheet));
        }
        if (nearest != null && nearest.isOf(wanted)) {
            return nearest.faults(nearestSheet);
        }
        String title = nearest == null ? wanted.titleVi() : nearest.contract().titleVi();
        return List.of(new Fault(FaultCode.NO_TEMPLATE_FITS, Severity.ERROR, null, null, null, null, title));
    }

    /** The tables that were read. */
    List<ReadResult.Table> tablesRead() {
        return tables.stream()
                .filter(TableReading::fits)
                .map(found -> new ReadResult.Table(found.sheet(), found.header().rowNumber(), columns(found.header())))
                .toList();
    }

    private static Map<String, String> columns(Header header) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<Field> fields = header.contract().fields();
        for (int field = 0; field < fields.size(); field++) {
            if (header.column(field) != HeaderDictionary.UNKNOWN) {
                columns.put(fields.get(field).name(), CellName.letters(header.column(field)));
            }
        }
        return columns;
    }
}
