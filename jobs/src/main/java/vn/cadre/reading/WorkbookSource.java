package vn.cadre.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Office Open XML workbook, streamed sheet by sheet; a formula counts with the value that was saved. */
final class WorkbookSource implements TableSource {
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;

    private final Content content;
    private final NumberStyle styles = new NumberStyle();
    private long characters;
    private int daysToAdd;

    private WorkbookSource(Content content) {
        this.content = content;
    }

    static WorkbookSource open(Content content) throws IOException, ReadingFailure {
        PackageGuard.check(content);
        return new WorkbookSource(content);
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        try (ReadableWorkbook workbook = workbook()) {
            daysToAdd = workbook.isDate1904() ? DAYS_FROM_1900_TO_1904 : 0;
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.size() > Limits.SHEETS) {
                throw ReadingFailure.limit("> " + Limits.SHEETS + " sheets");
            }
            for (Sheet sheet : sheets) {
                read(sheet, handler);
            }
        } catch (ExcelReaderException e) {
            throw ReadingFailure.unreadable("XLSX");
        }
    }

    private ReadableWorkbook workbook() throws IOException, ReadingFailure {
        try {
            return content.path() != null
                    ? new ReadableWorkbook(content.path().toFile(), OPTIONS)
                    : new ReadableWorkbook(content.open(), OPTIONS);
        } catch (RuntimeException | IOException e) {
            throw ReadingFailure.unreadable("XLSX");
        }
    }

    private void read(Sheet sheet, Handler handler) throws ReadingFailure {
        boolean shown = sheet.getVisibility() == SheetVisibility.VISIBLE;
        handler.sheet(sheet.getName(), shown ? Visibility.SHOWN : Visibility.HIDDEN);
        Row row = new Row();
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = rows(sheet)) {
            Iterator<org.dhatim.fastexcel.reader.Row> iterator = rows.iterator();
            while (hasNext(iterator)) {
                fill(row, iterator.next());
                handler.row(row);
            }
        }
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> rows(Sheet sheet) throws ReadingFailure {
        try {
            return sheet.openStream();
        } catch (RuntimeException | IOException e) {
            throw ReadingFailure.unreadable("XLSX");
        }
    }

    /** Parses the next row, which is where a damaged sheet shows. */
    private static boolean hasNext(Iterator<org.dhatim.fastexcel.reader.Row> rows) throws ReadingFailure {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw ReadingFailure.unreadable("XLSX");
        }
    }

    private void fill(Row row, org.dhatim.fastexcel.reader.Row found) throws ReadingFailure {
        row.begin(found.getRowNum());
        if (found.isHidden()) {
            row.hide();
        }
        if (found.getCellCount() > Limits.COLUMNS) {
            throw ReadingFailure.limit("> " + Limits.COLUMNS + " columns");
        }
        for (int column = 0; column < found.getCellCount(); column++) {
            Cell cell = found.getCell(column);
            if (cell != null && cell.getType() != CellType.EMPTY) {
                fill(row, column, cell);
            }
        }
        if (characters > Limits.TEXT_CHARACTERS) {
            throw ReadingFailure.limit("> " + Limits.TEXT_CHARACTERS + " characters");
        }
    }

    private void fill(Row row, int column, Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            row.addError(column, String.valueOf(cell.getRawValue()));
        } else if (value instanceof BigDecimal number) {
            fillNumber(row, column, cell, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            row.addValue(column, CellKind.BOOLEAN, truth ? 1 : 0);
        } else if (value instanceof String text) {
            characters += text.length();
            fillText(row, column, cell.getType(), text);
        }
    }

    private void fillNumber(Row row, int column, Cell cell, double number) {
        CellKind kind = styles.of(cell.getDataFormatString());
        boolean dated = kind == CellKind.DATE || kind == CellKind.MONTH;
        row.addValue(column, kind, dated ? number + daysToAdd : number);
    }

    private static void fillText(Row row, int column, CellType type, String text) {
        if (type == CellType.FORMULA && ErrorCells.isError(text)) {
            row.addError(column, text);
        } else {
            row.addText(column, text);
        }
    }
}
