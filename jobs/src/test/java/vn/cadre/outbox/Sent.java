package vn.cadre.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a province makes them: title block, styles of its own, a formula. */
final class Sent {
    static final String SHEET = "Thẩm định T11";
    private static final String[] HEADERS = {
        "TT",
        "Mã cán bộ",
        "Họ và tên",
        "Ngày sinh",
        "Loại thẩm định",
        "Hình thức đề nghị",
        "Diện quản lý",
        "Ngày nhận hồ sơ",
        "Ngày thẩm định",
        "Kết quả",
        "Ghi chú"
    };
    private static final Object[][] GOOD = {
        {
            1,
            "040075000101",
            "Nguyễn Văn An",
            LocalDate.of(1975, 3, 2),
            "Nhân sự",
            "Bổ nhiệm",
            "BTV Tỉnh ủy",
            LocalDate.of(2019, 11, 1),
            LocalDate.of(2019, 11, 8),
            "Đạt",
            null
        },
        {
            2,
            "040080000102",
            "Trần Thị Bình",
            LocalDate.of(1980, 7, 15),
            "Nhân sự",
            "Bổ nhiệm",
            "BTV Tỉnh ủy",
            LocalDate.of(2019, 11, 4),
            LocalDate.of(2019, 11, 12),
            "Đạt",
            null
        },
        {
            3,
            "040078000103",
            "Lê Văn Cường",
            LocalDate.of(1978, 12, 30),
            "Tiêu chuẩn chính trị",
            null,
            "BTV Huyện ủy",
            LocalDate.of(2019, 11, 5),
            LocalDate.of(2019, 11, 15),
            "Đạt",
            null
        },
        {
            4,
            "040083000104",
            "Phạm Thị Dung",
            LocalDate.of(1983, 1, 9),
            "Nhân sự",
            "Chỉ định",
            "BTV Huyện ủy",
            LocalDate.of(2019, 11, 6),
            LocalDate.of(2019, 11, 18),
            "Đạt",
            null
        },
        {
            5,
            "040079000105",
            "Hoàng Văn Em",
            LocalDate.of(1979, 5, 21),
            "Nhân sự",
            "Bổ nhiệm",
            "BTV Tỉnh ủy",
            LocalDate.of(2019, 11, 11),
            LocalDate.of(2019, 11, 22),
            "Đạt",
            null
        },
    };

    private Sent() {}

    /** Which faults the workbook has. */
    enum State {
        FAULTY,
        RIGHT
    }

    /** A workbook with five rows; when faulty, the second has an impossible date, the fourth a wrong code and an empty id. */
    static Workbook fill(Workbook workbook, State state) {
        Sheet sheet = workbook.createSheet(SHEET);
        title(workbook, sheet);
        CellStyle header = header(workbook);
        CellStyle day = cell(workbook);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        CellStyle plain = cell(workbook);
        Row headers = sheet.createRow(3);
        headers.setHeightInPoints(32);
        for (int column = 0; column < HEADERS.length; column++) {
            headers.createCell(column).setCellValue(HEADERS[column]);
            headers.getCell(column).setCellStyle(header);
        }
        for (int i = 0; i < GOOD.length; i++) {
            Row row = sheet.createRow(4 + i);
            for (int column = 0; column < HEADERS.length; column++) {
                put(row.createCell(column), GOOD[i][column], plain, day);
            }
        }
        if (state == State.FAULTY) {
            sheet.getRow(5).getCell(8).setCellValue("31/02/2019");
            sheet.getRow(7).getCell(6).setCellValue("BTV Tổng cục");
            sheet.getRow(7).getCell(1).setBlank();
        }
        Row total = sheet.createRow(9);
        total.createCell(1).setCellValue("Tổng cộng");
        total.createCell(2).setCellFormula("COUNTA(C5:C9)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private static void title(Workbook workbook, Sheet sheet) {
        CellStyle title = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
        title.setFont(font);
        title.setAlignment(HorizontalAlignment.CENTER);
        sheet.createRow(0).createCell(0).setCellValue("BAN TỔ CHỨC TỈNH ỦY NGHỆ AN");
        sheet.createRow(1).createCell(0).setCellValue("DANH SÁCH THẨM ĐỊNH NHÂN SỰ THÁNG 11 NĂM 2019");
        sheet.getRow(1).getCell(0).setCellStyle(title);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, HEADERS.length - 1));
        int[] widths = {5, 16, 20, 12, 19, 13, 16, 13, 13, 9, 12};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    private static CellStyle header(Workbook workbook) {
        CellStyle header = cell(workbook);
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(true);
        header.setFont(font);
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return header;
    }

    private static CellStyle cell(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        style.setFont(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void put(Cell cell, Object value, CellStyle plain, CellStyle day) {
        cell.setCellStyle(value instanceof LocalDate ? day : plain);
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    static byte[] xlsx(State state) {
        return bytes(fill(new XSSFWorkbook(), state));
    }

    static byte[] xls(State state) {
        return bytes(fill(new HSSFWorkbook(), state));
    }

    static byte[] bytes(Workbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
