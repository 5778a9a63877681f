package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cadre template}: an empty workbook that, filled in, is right. */
class TemplateIT {
    private static final int HEADERS = 3;
    private static final List<String> COLUMNS = List.of(
            "Mã cán bộ",
            "Họ và tên",
            "Giới tính",
            "Ngày sinh",
            "Loại thẩm định",
            "Hình thức đề nghị",
            "Diện quản lý",
            "Ngày nhận hồ sơ",
            "Ngày thẩm định",
            "Kết quả",
            "Số văn bản",
            "Ghi chú");

    @TempDir
    private Path directory;

    @Test
    void hasTheHeadersOfItsDatasetAndDropDownsForCodes() throws IOException {
        Path file = template("40/appraisal_2019-11.xlsx");
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> headers = new ArrayList<>();
            sheet.getRow(HEADERS).forEach(cell -> headers.add(cell.getStringCellValue()));
            assertEquals(COLUMNS, headers);
            assertEquals(
                    Map.of(
                            "Giới tính", List.of("Nam", "Nữ"),
                            "Loại thẩm định", List.of("Nhân sự", "Tiêu chuẩn chính trị"),
                            "Hình thức đề nghị", List.of("Phân công", "Chỉ định", "Bổ nhiệm", "Giới thiệu ứng cử"),
                            "Diện quản lý",
                                    List.of(
                                            "Trung ương",
                                            "Ban Thường vụ Tỉnh ủy",
                                            "Ban Thường vụ Huyện ủy",
                                            "Đảng ủy xã",
                                            "Khác"),
                            "Kết quả", List.of("Đạt", "Không đạt", "Chưa kết luận")),
                    dropDowns(workbook));
        }
    }

    @Test
    void filledInItLoads() throws IOException {
        Path file = template("40/appraisal_2019-11.xlsx");
        assertEquals("loaded 0 0 0 []", checked(file), "a template sent as it is says that there is nothing to report");
        fill(
                file,
                Map.of(
                        "Mã cán bộ", "040075000101",
                        "Họ và tên", "Người Mẫu Một",
                        "Loại thẩm định", "Nhân sự",
                        "Diện quản lý", "Ban Thường vụ Huyện ủy",
                        "Ngày thẩm định", LocalDate.of(2019, 11, 8)));
        assertEquals("loaded 1 1 0 []", checked(file));
    }

    @Test
    void whatItCannotMakeIsWrongUsageOrTheEnvironment() {
        Path file = directory.resolve("rotation.csv");
        assertEquals(
                new Launcher.Run(2, "", "cadre: the template is an .xlsx workbook, but --out says " + file + "\n"),
                Launcher.cadre("template", "rotation", "--out", file.toString()));
        assertEquals(
                new Launcher.Run(
                        2,
                        "",
                        "cadre: there is no dataset luan_chuyen; there are appraisal, inspection, plan_approval,"
                                + " reported_value, rotation, task, training\n"),
                Launcher.cadre("template", "luan_chuyen", "--out", file.toString()));
        Path nowhere = directory.resolve("nowhere/rotation.xlsx");
        assertEquals(
                new Launcher.Run(
                        4, "", "cadre: cannot write " + nowhere + ": name a directory that exists and is writable\n"),
                Launcher.cadre("template", "rotation", "--out", nowhere.toString()));
    }

    @Test
    void aFileThatIsThereIsKeptUntilItsReplacementIsAskedForAndReady() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.xlsx"), "mine");
        assertEquals(
                new Launcher.Run(
                        2,
                        "",
                        "cadre: " + file
                                + " is there already and is kept; name another, or add --force to replace it\n"),
                Launcher.cadre("template", "rotation", "--out", file.toString()));
        assertEquals(
                new Launcher.Run(2, "", "cadre: \"2019-13\" is no period such as 2019-11\n"),
                Launcher.cadre("template", "rotation", "--period", "2019-13", "--force", "--out", file.toString()));
        assertEquals("mine", Files.readString(file));
        assertEquals(
                0,
                Launcher.cadre("template", "rotation", "--force", "--out", file.toString())
                        .exit());
        assertTrue(Files.size(file) > 1_000);
        try (var left = Files.list(directory)) {
            assertEquals(
                    0, left.filter(path -> path.toString().contains(".draft")).count());
        }
    }

    private Path template(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        assertEquals(
                new Launcher.Run(
                        0, file + ": Thẩm định nhân sự, thẩm định tiêu chuẩn chính trị / Appraisals of cadres\n", ""),
                Launcher.cadre("template", "appraisal", "--period", "2019-11", "--out", file.toString()));
        return file;
    }

    private static String checked(Path file) {
        JsonNode checked =
                Launcher.cadre("check", "--json", file.toString()).json().get(0);
        return "%s %s %s %s %s"
                .formatted(
                        checked.get("verdict").asText(),
                        checked.get("rows_read"),
                        checked.get("rows_loaded"),
                        checked.get("rows_rejected"),
                        checked.get("faults"));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** What each column with a list offers in the first row below the headers. */
    private static Map<String, List<String>> dropDowns(XSSFWorkbook workbook) {
        Map<String, List<String>> offers = new TreeMap<>();
        XSSFSheet sheet = workbook.getSheetAt(0);
        for (DataValidation validation : sheet.getDataValidations()) {
            var cells = validation.getRegions().getCellRangeAddress(0);
            assertTrue(cells.isInRange(new CellAddress(HEADERS + 1, cells.getFirstColumn())), cells::toString);
            String name = validation.getValidationConstraint().getFormula1();
            if (workbook.getName(name) != null) {
                offers.put(COLUMNS.get(cells.getFirstColumn()), texts(workbook, name));
            }
        }
        return offers;
    }

    private static List<String> texts(XSSFWorkbook workbook, String name) {
        AreaReference area =
                new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
        List<String> texts = new ArrayList<>();
        for (CellReference place : area.getAllReferencedCells()) {
            texts.add(workbook.getSheet(place.getSheetName())
                    .getRow(place.getRow())
                    .getCell(place.getCol())
                    .getStringCellValue());
        }
        return texts;
    }

    /** Fills the first row, as a clerk would: in the styles of the columns. */
    private static void fill(Path file, Map<String, Object> values) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row row = sheet.createRow(HEADERS + 1);
            values.forEach((header, value) -> {
                int column = COLUMNS.indexOf(header);
                Cell cell = row.createCell(column);
                cell.setCellStyle(sheet.getColumnStyle(column));
                if (value instanceof LocalDate date) {
                    cell.setCellValue(date);
                } else {
                    cell.setCellValue(value.toString());
                }
            });
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
