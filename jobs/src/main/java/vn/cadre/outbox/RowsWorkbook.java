package vn.cadre.outbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cadre.outbox.Look.Part;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.diagnosis.FileRows;
import vn.cadre.reading.fault.Fault;

/** The rows of a file that is no workbook, put into one as text, row by row where the file has them. */
final class RowsWorkbook implements FileRows.Sink {
    private static final String NAME = "Số liệu";
    private static final int MOST_CELLS = 250_000;
    private static final int WIDEST = 50;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LATE_HEADER = 30;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Look look = new Look(workbook);
    private final Map<String, XSSFSheet> sheets = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<XSSFSheet, int[]> widths = new HashMap<>();
    private final Map<String, Set<Integer>> headers = new HashMap<>();
    private int shift;
    private int cells;

    private RowsWorkbook(ReadResult result) {
        result.tables()
                .forEach(table -> headers.computeIfAbsent(key(table.sheet()), sheet -> new HashSet<>())
                        .add(table.headerRow()));
    }

    /** There are more rows than such a workbook is made for. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many rows", null, false, false);
        }
    }

    /** The rows of a file, or empty when they are too many or none. */
    static Optional<RowsWorkbook> of(Path file, ReadResult result) {
        RowsWorkbook rows = new RowsWorkbook(result);
        try {
            FileRows.read(file, rows);
        } catch (TooMany e) {
            return Optional.empty();
        }
        rows.finish();
        return rows.sheets.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The fault at the place where its cell stands in this workbook. */
    Fault placed(Fault fault) {
        String sheet = fault.row() == null && fault.sheet() == null ? null : names.get(key(fault.sheet()));
        Integer row = fault.row() == null ? null : (Integer) (fault.row() + shift);
        String cell = fault.cell() == null ? null : fault.cell().replaceAll("\\d+$", "") + row;
        return new Fault(
                fault.code(), fault.severity(), sheet, row, fault.column(), fault.value(), fault.detail(), cell);
    }

    private static String key(String sheet) {
        return sheet == null ? "" : sheet;
    }

    @Override
    public void row(String sheet, int rowNumber, String[] texts) {
        cells += texts.length;
        if (cells > MOST_CELLS || rowNumber >= 1 << 20 || texts.length > MOST_COLUMNS) {
            throw new TooMany();
        }
        if (rowNumber == 0) {
            shift = 1;
        }
        boolean header = headers.getOrDefault(key(sheet), Set.of()).contains(rowNumber);
        XSSFSheet target = sheets.computeIfAbsent(key(sheet), this::sheet);
        Row row = target.createRow(rowNumber - 1 + shift);
        int[] width = widths.get(target);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                look.put(row, column, header ? Part.RAW_HEADER : Part.RAW, texts[column]);
                if (column < width.length) {
                    width[column] = Math.max(width[column], Math.min(WIDEST, texts[column].length() + 2));
                }
            }
        }
    }

    private XSSFSheet sheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name.isEmpty() ? NAME : name);
        String free = safe;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = safe.substring(0, Math.min(25, safe.length())) + " (" + i + ")";
        }
        XSSFSheet sheet = workbook.createSheet(free);
        names.put(name, free);
        widths.put(sheet, new int[100]);
        return sheet;
    }

    private void finish() {
        sheets.forEach((name, sheet) -> {
            int[] width = widths.get(sheet);
            for (int column = 0; column < width.length; column++) {
                if (width[column] > 0) {
                    sheet.setColumnWidth(column, Math.max(8, width[column]) * 256);
                    sheet.setDefaultColumnStyle(column, look.style(Part.RAW));
                }
            }
            headers.getOrDefault(name, Set.of()).stream()
                    .map(row -> row + shift)
                    .filter(row -> row > 0 && row < LATE_HEADER)
                    .min(Integer::compare)
                    .ifPresent(row -> sheet.createFreezePane(0, row));
        });
    }
}
