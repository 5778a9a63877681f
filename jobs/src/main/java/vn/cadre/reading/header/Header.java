package vn.cadre.reading.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.CellName;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;

/** A row (or two merged ones) held against the headers of one contract: which column is which field. */
public final class Header {
    static final int LONGEST = 200;
    private static final Set<String> ORDINAL = Set.of("stt", "tt", "so tt", "so thu tu", "no", "");

    private final HeaderDictionary dictionary;
    private final int rowNumber;
    private final String[] cells;
    private final int[] fields;
    private final int[] columns;
    private final List<Integer> guessed = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final int requiredFound;
    private final int found;

    private Header(HeaderDictionary dictionary, int rowNumber, String[] cells) {
        this.dictionary = dictionary;
        this.rowNumber = rowNumber;
        this.cells = cells;
        fields = new int[cells.length];
        columns = new int[dictionary.contract().fields().size()];
        Arrays.fill(columns, HeaderDictionary.UNKNOWN);
        for (int column = 0; column < cells.length; column++) {
            fields[column] = cells[column].isEmpty() ? HeaderDictionary.UNKNOWN : dictionary.field(cells[column]);
            take(column, fields[column]);
        }
        if (2 * count(false) >= dictionary.required()) {
            guess();
        }
        found = count(false);
        requiredFound = count(true);
    }

    public static Header of(HeaderDictionary dictionary, int rowNumber, String[] cells) {
        return new Header(dictionary, rowNumber, cells);
    }

    private void take(int column, int field) {
        if (field == HeaderDictionary.UNKNOWN) {
            return;
        }
        if (columns[field] == HeaderDictionary.UNKNOWN) {
            columns[field] = column;
        } else {
            repeated.add(column);
        }
    }

    private void guess() {
        for (int column = 0; column < cells.length; column++) {
            if (fields[column] != HeaderDictionary.UNKNOWN || cells[column].isEmpty()) {
                continue;
            }
            int field = dictionary.nearest(cells[column]);
            if (field != HeaderDictionary.UNKNOWN && columns[field] == HeaderDictionary.UNKNOWN) {
                fields[column] = field;
                columns[field] = column;
                guessed.add(column);
            }
        }
    }

    private int count(boolean requiredOnly) {
        int count = 0;
        for (int field = 0; field < columns.length; field++) {
            boolean counts = !requiredOnly || field(field).required();
            count += counts && columns[field] != HeaderDictionary.UNKNOWN ? 1 : 0;
        }
        return count;
    }

    private Field field(int index) {
        return contract().fields().get(index);
    }

    public Contract contract() {
        return dictionary.contract();
    }

    public boolean isOf(Contract other) {
        return contract().dataset().equals(other.dataset());
    }

    public int rowNumber() {
        return rowNumber;
    }

    public int width() {
        return cells.length;
    }

    /** How many fields were found. */
    int found() {
        return found;
    }

    int requiredFound() {
        return requiredFound;
    }

    public boolean complete() {
        return requiredFound == dictionary.required();
    }

    /** True when so much was found that the row must be meant as the header of this contract. */
    public boolean meant() {
        return requiredFound >= 2 && 2 * requiredFound >= dictionary.required();
    }

    public boolean fits() {
        return complete() && harmful().isEmpty();
    }

    /** The share of the required fields that was found. */
    double share() {
        return (double) requiredFound / Math.max(1, dictionary.required());
    }

    /** The column of a field, or {@link HeaderDictionary#UNKNOWN}. */
    public int column(int field) {
        return columns[field];
    }

    private List<Integer> harmful() {
        return repeated.stream()
                .filter(column -> carried(field(fields[column])))
                .toList();
    }

    private static boolean carried(Field field) {
        return field.storage() != vn.cadre.contract.Storage.VAULT_ONLY;
    }

    public boolean sameColumns(Header other) {
        return Arrays.equals(columns, other.columns);
    }

    /** What must be said about the header; without an error among it the header fits. */
    public List<Fault> faults(String sheet) {
        List<Fault> faults = new ArrayList<>();
        for (int field = 0; field < columns.length; field++) {
            if (columns[field] == HeaderDictionary.UNKNOWN && field(field).required()) {
                faults.add(new Fault(
                        FaultCode.MISSING_COLUMN,
                        Severity.ERROR,
                        sheet,
                        rowNumber,
                        field(field).name(),
                        null,
                        foundHeaders()));
            }
        }
        harmful()
                .forEach(column -> faults.add(
                        fault(FaultCode.DUPLICATE_COLUMN, Severity.ERROR, sheet, column, withFirst(column))));
        guessed.forEach(column -> faults.add(fault(FaultCode.HEADER_GUESSED, Severity.WARNING, sheet, column, null)));
        unknown().stream()
                .forEach(column -> faults.add(fault(FaultCode.UNKNOWN_COLUMN, Severity.WARNING, sheet, column, null)));
        return faults;
    }

    private String withFirst(int column) {
        return CellName.of(columns[fields[column]], rowNumber) + ", " + CellName.of(column, rowNumber);
    }

    private BitSet unknown() {
        BitSet unknown = new BitSet();
        for (int column = 0; column < cells.length; column++) {
            unknown.set(
                    column,
                    fields[column] == HeaderDictionary.UNKNOWN && !ORDINAL.contains(HeaderKey.plain(cells[column])));
        }
        return unknown;
    }

    private Fault fault(String code, Severity severity, String sheet, int column, String detail) {
        String name = fields[column] == HeaderDictionary.UNKNOWN
                ? null
                : field(fields[column]).name();
        String written = mayBeData(column) ? null : cells[column];
        return new Fault(code, severity, sheet, rowNumber, name, written, detail, CellName.of(column, rowNumber));
    }

    /** In a row that is hardly a header, a cell that is no known one may be data about a person. */
    private boolean mayBeData(int column) {
        return !meant() && (fields[column] == HeaderDictionary.UNKNOWN || guessed.contains(column));
    }

    /** The headers that are there, as the sender wrote them; other cells may be data about a person. */
    private String foundHeaders() {
        StringBuilder list = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            boolean known = fields[column] != HeaderDictionary.UNKNOWN && !guessed.contains(column);
            if (known && list.length() < 2 * LONGEST) {
                list.append(list.isEmpty() ? "" : "; ").append(cells[column]);
            }
        }
        return list.toString();
    }
}
