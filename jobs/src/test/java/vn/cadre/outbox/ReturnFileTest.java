package vn.cadre.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.outbox.Sent.State;

class ReturnFileTest {
    @TempDir
    Path directory;

    private Province province;

    @BeforeEach
    void home() {
        province = new Province(directory);
    }

    private Workbook returned(String id) throws IOException {
        province.night();
        return WorkbookFactory.create(Files.newInputStream(province.file(id)));
    }

    private static Cell cell(Sheet sheet, String name) {
        CellReference reference = new CellReference(name);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }

    /** The cells that are filled with the colour of faults. */
    private static List<String> coloured(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellStyle() instanceof XSSFCellStyle style
                        && style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        && "FFFFC7CE".equals(style.getFillForegroundColorColor().getARGBHex())) {
                    cells.add(cell.getAddress().formatAsString());
                }
            }
        }
        return cells;
    }

    /** The lines of the list, each as its texts and the address that its cell links to. */
    private static List<String> listed(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        int header = sheet.getPaneInformation().getHorizontalSplitPosition();
        for (int i = header; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> texts = new ArrayList<>();
            for (int column = 1; column < 6 && column < row.getLastCellNum(); column++) {
                texts.add(row.getCell(column).getStringCellValue());
            }
            Cell place = row.getCell(3);
            texts.add(
                    place == null || place.getHyperlink() == null
                            ? "-"
                            : place.getHyperlink().getAddress());
            lines.add(String.join(" | ", texts));
        }
        return lines;
    }

    @Test
    void aWorkbookComesBackWithItsFaultsMarked() throws IOException {
        String id = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        try (Workbook workbook = returned(id)) {
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            assertEquals(List.of("I6", "B8", "G8"), coloured(sheet));
            assertEquals("""
                    LỖI: Ô I6, cột “Ngày thẩm định”, ghi “31/02/2019” là ngày không có trên lịch.
                    CÁCH SỬA: Đề nghị kiểm tra lại ngày, tháng (ngày ghi trước, tháng ghi sau).""", cell(sheet, "I6").getCellComment().getString().getString());
            assertEquals("31/02/2019", cell(sheet, "I6").getStringCellValue());
            assertEquals(
                    "Times New Roman",
                    workbook.getFontAt(cell(sheet, "I6").getCellStyle().getFontIndex())
                            .getFontName());
            assertEquals("COUNTA(C5:C9)", cell(sheet, "C10").getCellFormula());
            assertEquals(
                    List.of(
                            "Lỗi | Thẩm định T11 | I6 | Ngày thẩm định | 31/02/2019 | 'Thẩm định T11'!I6",
                            "Lỗi | Thẩm định T11 | B8 | Mã cán bộ |  | 'Thẩm định T11'!B8",
                            "Lỗi | Thẩm định T11 | G8 | Diện quản lý | BTV Tổng cục | 'Thẩm định T11'!G8"),
                    listed(workbook.getSheet(FaultSheet.NAME)));
            assertEquals(workbook.getSheetIndex(FaultSheet.NAME), workbook.getActiveSheetIndex());
        }
    }

    /** Macros, DDE, a link to another workbook, a connection, a very hidden sheet. */
    @Test
    void nothingActiveComesBack() throws Exception {
        byte[] sent = ReturnFileTest.class
                .getResourceAsStream("/returned/macro_dde_return.xlsm")
                .readAllBytes();
        String id = province.sends("40/appraisal_2019-11.xlsm", sent);
        province.night();
        Path file = province.file(id);
        assertTrue(file.toString().endsWith(").xlsx"), file::toString);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT);
                String all = entry.getName().toLowerCase(Locale.ROOT) + " " + text;
                for (String active : List.of(
                        "vba", "macro", "externallink", "ddelink", "evil", "connections", "externalreference")) {
                    boolean said = entry.getName().contains("haredStrings")
                            || entry.getName().contains("comments");
                    assertFalse(!said && all.contains(active), entry.getName() + " holds " + active);
                }
            }
        }
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            assertEquals("Mã cán bộ", cell(workbook.getSheetAt(0), "A1").getStringCellValue());
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA, cell.toString()));
                }
            }
            assertTrue(texts(workbook.getSheet(FaultSheet.NAME)).stream()
                    .anyMatch(text -> text.startsWith("Đã bỏ khỏi tệp trả lại")));
        }
    }

    @Test
    void aWorkbookWithoutAnythingActiveIsNotSaidToBeDisarmed() throws IOException {
        String id = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        try (Workbook workbook = returned(id)) {
            assertFalse(texts(workbook.getSheet(FaultSheet.NAME)).stream()
                    .anyMatch(text -> text.startsWith("Đã bỏ khỏi tệp trả lại")));
        }
    }

    /** What such an old workbook computes stays there as values. */
    @Test
    void anOldWorkbookWithMacrosComesBackAsItsRows() throws IOException {
        byte[] plain = Sent.xls(State.FAULTY);
        ByteArrayOutputStream armed = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(plain))) {
            system.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream(new byte[] {1, 2, 3}));
            system.writeFilesystem(armed);
        }
        String id = province.sends("01/appraisal_2019-11.xls", armed.toByteArray());
        try (Workbook workbook = returned(id)) {
            assertTrue(province.file(id).toString().endsWith(").xlsx"));
            assertEquals(List.of("I6", "B8", "G8"), marked(workbook.getSheet(Sent.SHEET)));
            assertTrue(texts(workbook.getSheet(FaultSheet.NAME)).stream()
                    .anyMatch(text -> text.startsWith("Tệp .xls có macro")));
        }
    }

    private static List<String> marked(Sheet sheet) {
        return sheet.getCellComments().keySet().stream()
                .map(Object::toString)
                .sorted(java.util.Comparator.comparing((String cell) -> cell.substring(1))
                        .thenComparing(cell -> cell))
                .toList();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]S!A1",
                "cmd|'/c calc'!A1",
                "WEBSERVICE(\"http://x\")",
                "HYPERLINK(\"\\\\\\\\x\\\\y\",\"z\")",
                "'C:\\\\d\\\\[a.xlsx]S'!A1"
            })
    void suchAFormulaReachesOutside(String formula) {
        assertTrue(ActiveFormulas.reachesOutside(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(A1:A3)", "Table1[Số]", "IF(A1=\"a|b\",1,2)", "COUNTIF(S!A:A,\"[x]\")"})
    void suchAFormulaDoesNot(String formula) {
        assertFalse(ActiveFormulas.reachesOutside(formula));
    }

    /** Every range is looked at once, not once for each fault. */
    @Test
    void manyMergedCellsAndManyFaultsAreMarked() throws IOException {
        byte[] sent;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Sent.xlsx(State.FAULTY)))) {
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            for (int i = 0; i < 20_000; i++) {
                ((XSSFSheet) sheet).addMergedRegionUnsafe(new CellRangeAddress(20 + i, 20 + i, 12, 13));
            }
            ((XSSFSheet) sheet).addMergedRegionUnsafe(new CellRangeAddress(5, 5, 8, 9));
            sent = Sent.bytes(workbook);
        }
        String id = province.sends("40/appraisal_2019-11.xlsx", sent);
        try (Workbook workbook = returned(id)) {
            assertEquals(List.of("I6", "B8", "G8"), coloured(workbook.getSheet(Sent.SHEET)));
        }
    }

    @Test
    void anOldWorkbookStaysAnOldWorkbook() throws IOException {
        String id = province.sends("01/appraisal_2019-11.xls", Sent.xls(State.FAULTY));
        try (Workbook workbook = returned(id)) {
            assertTrue(province.file(id).toString().endsWith(").xls"));
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            assertTrue(
                    cell(sheet, "G8").getCellComment().getString().getString().startsWith("LỖI: "));
            assertEquals(3, listed(workbook.getSheet(FaultSheet.NAME)).size());
        }
    }

    @Test
    void correctedInTheReturnedFileItLoads() throws IOException {
        String id = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        byte[] corrected;
        try (Workbook workbook = returned(id)) {
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            cell(sheet, "I6").setCellValue("28/11/2019");
            cell(sheet, "B8").setCellValue("040083000104");
            cell(sheet, "G8").setCellValue("BTV Huyện ủy");
            corrected = Sent.bytes(workbook);
        }
        province.nextDay();
        province.sends("40/" + province.file(id).getFileName(), corrected);
        assertEquals(
                List.of("63-40/appraisal_2019-11 (loi can sua " + id + ").xlsx", "63-40/bien-nhan_2019.html"),
                province.files());
        assertEquals(new Outbox.Sent(0, 0, 1, 1), province.night());
        assertEquals(List.of("63-40/bien-nhan_2019.html"), province.files());
    }

    @Test
    void aHalfCorrectedFileComesBackWithWhatIsStillWrong() throws IOException {
        String id = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        byte[] corrected;
        try (Workbook workbook = returned(id)) {
            cell(workbook.getSheet(Sent.SHEET), "B8").setCellValue("040083000104");
            cell(workbook.getSheet(Sent.SHEET), "I6").setCellValue("28/11/2019");
            corrected = Sent.bytes(workbook);
        }
        province.nextDay();
        String second = province.sends("40/" + province.file(id).getFileName(), corrected);
        try (Workbook workbook = returned(second)) {
            assertEquals(List.of("G8"), coloured(workbook.getSheet(Sent.SHEET)));
            assertEquals(null, cell(workbook.getSheet(Sent.SHEET), "I6").getCellComment());
            assertEquals(2, workbook.getNumberOfSheets());
            assertEquals(1, listed(workbook.getSheet(FaultSheet.NAME)).size());
        }
        assertEquals(
                "appraisal_2019-11 (loi can sua " + second + ").xlsx",
                province.file(second).getFileName().toString());
    }

    /** LibreOffice saves comments without their author. */
    @Test
    void marksWithoutAnAuthorGoTooWhenTheirCellIsRight() throws IOException {
        String id = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        byte[] corrected;
        try (Workbook workbook = returned(id)) {
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            cell(sheet, "I6").setCellValue("28/11/2019");
            sheet.getCellComments().values().forEach(comment -> comment.setAuthor(" "));
            corrected = Sent.bytes(workbook);
        }
        province.nextDay();
        String second = province.sends("40/" + province.file(id).getFileName(), corrected);
        try (Workbook workbook = returned(second)) {
            Sheet sheet = workbook.getSheet(Sent.SHEET);
            assertEquals(List.of("B8", "G8"), coloured(sheet));
            assertEquals(null, cell(sheet, "I6").getCellComment());
            assertEquals("""
                    LỖI: Ô B8, cột “Mã cán bộ”, đang để trống nhưng là cột bắt buộc.
                    CÁCH SỬA: Đề nghị điền giá trị cho ô này.""", cell(sheet, "B8").getCellComment().getString().getString());
        }
    }

    @Test
    void theNotesOfATemplateStay() throws IOException {
        byte[] faulty;
        String note;
        try (Workbook workbook =
                WorkbookFactory.create(Files.newInputStream(TemplateTest.filled("training", directory)))) {
            Sheet sheet = workbook.getSheetAt(0);
            note = cell(sheet, "A4").getCellComment().getString().getString();
            cell(sheet, "D5").setCellValue("31/11/2019");
            faulty = Sent.bytes(workbook);
        }
        String id = province.sends("40/training_2019-11.xlsx", faulty);
        try (Workbook workbook = returned(id)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(List.of("D5"), coloured(sheet));
            assertEquals(note, cell(sheet, "A4").getCellComment().getString().getString());
        }
    }

    @Test
    void aTextFileComesBackAsAWorkbookWithoutFormulas() throws IOException {
        String id = province.sends("40/task_2019-11.csv", """
                Mã nhiệm vụ;Tên đề án, nhiệm vụ;Loại;Chương trình công tác;Năm;Tình trạng
                001;=HYPERLINK("http://x.vn","y");Nhiệm vụ;-1+1;2019;Hoàn thành
                002;@SUM(A1);Nhiệm vụ;+84;2019;=1+1
                """.getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = returned(id)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertEquals(CellType.STRING, cell.getCellType());
                        boolean dangerous = cell.getStringCellValue().matches("(?s)[=+@-].*");
                        assertEquals(dangerous, cell.getCellStyle().getQuotePrefixed(), cell.toString());
                    }
                }
            }
            Sheet rows = workbook.getSheet("Số liệu");
            assertEquals("001", cell(rows, "A2").getStringCellValue());
            assertEquals("=HYPERLINK(\"http://x.vn\",\"y\")", cell(rows, "B2").getStringCellValue());
            assertEquals(List.of("F3"), coloured(rows));
            assertEquals(
                    List.of("Lỗi | Số liệu | F3 | Tình trạng | =1+1 | 'Số liệu'!F3"),
                    listed(workbook.getSheet(FaultSheet.NAME)));
        }
        Province.Reading again = Province.read(province.file(id), "40", "task", "2019-11");
        assertEquals(List.of("UNKNOWN_CODE F3"), again.codes());
    }

    @Test
    void recordsComeBackBelowTheirNames() throws IOException {
        String id = province.sends("40/training_2019-11.json", """
                [{"course_code":"L1","title":"Lớp 1","start_date":"01/11/2019","trainees":30},
                 {"course_code":"L2","title":"Lớp 2","start_date":"31/11/2019","trainees":40}]
                """.getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = returned(id)) {
            Sheet rows = workbook.getSheet("Số liệu");
            assertEquals("course_code", cell(rows, "A1").getStringCellValue());
            assertEquals("31/11/2019", cell(rows, "C3").getStringCellValue());
            assertEquals(List.of("C3"), coloured(rows));
        }
        assertEquals(
                List.of("IMPOSSIBLE_DATE C3"),
                Province.read(province.file(id), "40", "training", "2019-11").codes());
    }

    @Test
    void aFileThatCannotBeReadComesBackAsAListWithTheRemedy() throws IOException {
        String id = province.sends("40/task_2019-11.xlsx", "PK\3\4 cut short".getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = returned(id)) {
            assertEquals(1, workbook.getNumberOfSheets());
            Sheet list = workbook.getSheetAt(0);
            assertEquals(List.of("Lỗi |  |  |  |  | -"), listed(list));
            assertTrue(list.getRow(list.getLastRowNum())
                    .getCell(7)
                    .getStringCellValue()
                    .contains(".xlsx"));
        }
    }

    @Test
    void aMissingColumnIsSaidOnTheHeader() throws IOException {
        String id = province.sends("40/training_2019-11.csv", """
                Mã lớp,Tên lớp,Từ ngày
                L1,Lớp 1,01/11/2019
                """.getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = returned(id)) {
            Sheet rows = workbook.getSheet("Số liệu");
            assertTrue(cell(rows, "A1").getCellComment().getString().getString().contains("Số học viên"));
            assertEquals(
                    List.of("Lỗi | Số liệu | A1 | Số học viên |  | 'Số liệu'!A1"),
                    listed(workbook.getSheet(FaultSheet.NAME)));
        }
    }

    @Test
    void moreFaultsThanAnyoneReadsAreCounted() throws IOException {
        StringBuilder text = new StringBuilder("Mã lớp,Tên lớp,Từ ngày,Số học viên\n");
        for (int i = 0; i < 5_100; i++) {
            text.append("L").append(i).append(",Lớp,31/11/2019,30\n");
        }
        String id = province.sends("40/training_2019-11.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = returned(id)) {
            Sheet list = workbook.getSheet(FaultSheet.NAME);
            assertTrue(list.getRow(list.getLastRowNum())
                    .getCell(0)
                    .getStringCellValue()
                    .startsWith("Còn 100 lỗi"));
            assertFalse(coloured(workbook.getSheet("Số liệu")).isEmpty());
        }
    }
}
