package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/** An Excel 97 to 2003 workbook; a formula counts with the value that was saved. */
public final class LegacyWorkbookSource implements TableSource {
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;

    private final Content content;
    private final NumberStyle styles = new NumberStyle();
    private int daysToAdd;

    public LegacyWorkbookSource(Content content) {
        this.content = content;
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        if (content.size() > Limits.WHOLE_FILE_BYTES) {
            throw ReadingFailure.limit("> " + Limits.WHOLE_FILE_BYTES + " bytes");
        }
        try (HSSFWorkbook workbook = workbook()) {
            daysToAdd = workbook.getInternalWorkbook().isUsing1904DateWindowing() ? DAYS_FROM_1900_TO_1904 : 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                int index = i;
                boolean shown = sound(() -> workbook.getSheetVisibility(index)) == SheetVisibility.VISIBLE;
                String name = sound(() -> workbook.getSheetName(index));
                handler.sheet(name, shown ? Visibility.SHOWN : Visibility.HIDDEN);
                read(sound(() -> workbook.getSheetAt(index)), handler);
            }
        }
    }

    /** What the workbook answers; a damaged one answers with exceptions of every kind. */
    private static <T> T sound(Supplier<T> answer) throws ReadingFailure {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            throw ReadingFailure.unreadable("XLS");
        }
    }

    private HSSFWorkbook workbook() throws ReadingFailure {
        try {
            return new HSSFWorkbook(content.open());
        } catch (EncryptedDocumentException e) {
            throw new ReadingFailure(FaultCode.PROTECTED_FILE, null);
        } catch (OldExcelFormatException e) {
            throw ReadingFailure.unsupported(FileFormat.XLS_BIFF5.title());
        } catch (RuntimeException | IOException e) {
            throw ReadingFailure.unreadable("XLS");
        }
    }

    private void read(HSSFSheet sheet, Handler handler) throws ReadingFailure {
        Row row = new Row();
        row.bareDaysLater(daysToAdd);
        for (int i = sheet.getFirstRowNum(); i <= sheet.getLastRowNum(); i++) {
            int index = i;
            HSSFRow found = sound(() -> sheet.getRow(index));
            if (found != null) {
                fill(row, found);
                handler.row(row);
            }
        }
    }

    private void fill(Row row, HSSFRow found) throws ReadingFailure {
        row.begin(found.getRowNum() + 1);
        if (found.getZeroHeight()) {
            row.hide();
        }
        try {
            for (int column = 0; column < found.getLastCellNum(); column++) {
                HSSFCell cell = found.getCell(column);
                if (cell != null) {
                    fill(row, column, cell);
                }
            }
        } catch (RuntimeException e) {
            throw ReadingFailure.unreadable("XLS");
        }
    }

    private void fill(Row row, int column, HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case STRING -> row.addText(column, cell.getRichStringCellValue().getString());
            case NUMERIC -> fillNumber(row, column, cell);
            case BOOLEAN -> row.addValue(column, CellKind.BOOLEAN, cell.getBooleanCellValue() ? 1 : 0);
            case ERROR ->
                row.addError(
                        column, FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> {}
        }
    }

    private void fillNumber(Row row, int column, HSSFCell cell) {
        CellKind kind = styles.of(cell.getCellStyle().getDataFormatString());
        boolean dated = kind == CellKind.DATE || kind == CellKind.MONTH;
        row.addValue(column, kind, cell.getNumericCellValue() + (dated ? daysToAdd : 0));
    }
}
