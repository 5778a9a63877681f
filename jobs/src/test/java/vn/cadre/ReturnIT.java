package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The round that a faulty file makes: taken in by a night, returned with its faults marked, corrected by its sender in the
 * cells that the list names and nowhere else, sent back under the name it came with, and loaded by the next night.
 */
class ReturnIT {
    private static final String LIST = "Lỗi cần sửa";
    private static final String MONTH = "Tháng 11";
    private static final byte[] MACROS = macros();

    private static final String APPRAISALS = """
            \uFEFFMã cán bộ;Họ và tên;Loại thẩm định;Diện quản lý;Ngày thẩm định
            024075000101;Người Mẫu Một;Nhân sự;Ban Thường vụ Tỉnh ủy;08/11/2019
            024075000102;Người Mẫu Hai;Nhân sự;BTV Tổng cục;09/11/2019
            024075000103;"Người ""Mẫu"" Ba";Nhân sự;Ban Thường vụ Huyện ủy;31/11/2019
            ;Người Mẫu Tư;Nhân sự;Ban Thường vụ Huyện ủy;12/11/2019
            """.replace("\n", "\r\n");

    private static final Map<String, String> GOOD = Map.of(
            "40/training_2019-11.csv",
            "Mã lớp,Tên lớp,Từ ngày,Số học viên\nL1,Lớp mẫu,04/11/2019,30\n",
            "42/training_2019-11.csv",
            "Mã lớp,Tên lớp,Từ ngày,Số học viên\nKhông phát sinh,,,\n",
            "TW/task_2019-11.csv",
            """
            Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng
            CT2019-01,Đề án mẫu số 1,Đề án,Chương trình công tác năm 2019,2019,Hoàn thành
            """);

    @TempDir
    private static Path directory;

    private static JsonNode firstNight;
    private static JsonNode secondNight;

    /**
     * What a province sends, and what comes back.
     *
     * @param extension of the file that comes back
     * @param faults the cell, column and value of each, in the order of the list
     * @param corrections what the province writes into the cells that are named
     */
    private record Sent(
            String file,
            byte[] content,
            String unit,
            String extension,
            String sheet,
            List<String> faults,
            Map<String, Object> corrections) {
        String folder() {
            return file.substring(0, file.indexOf('/') + 1);
        }

        List<String> cells() {
            return corrections.keySet().stream().sorted().toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static final Sent ROTATIONS = new Sent(
            "40/rotation_2019-11.xlsx",
            rotations(),
            "63-40",
            ".xlsx",
            MONTH,
            List.of(
                    "J6 | Ngày quyết định | 31/11/2019",
                    "E7 | Hình thức | Luân phiên",
                    "G8 | Đơn vị đi | Tỉnh ủy Hà Tĩnh",
                    "I9 | Số quyết định | "),
            Map.of("J6", LocalDate.of(2019, 11, 20), "E7", "Luân chuyển", "G8", "Tỉnh ủy Nghệ An", "I9", "15-QĐ/TU"));
    private static final Sent APPRAISALS_AS_TEXT = new Sent(
            "24/appraisal_2019-11.csv",
            APPRAISALS.getBytes(StandardCharsets.UTF_8),
            "63-24",
            ".xlsx",
            "Số liệu",
            List.of("D3 | Diện quản lý | BTV Tổng cục", "E4 | Ngày thẩm định | 31/11/2019", "A5 | Mã cán bộ | "),
            Map.of("D3", "BTV Tỉnh ủy", "E4", "30/11/2019", "A5", "024075000104"));
    private static final Sent COURSES = new Sent(
            "01/training_2019-11.xls",
            courses(),
            "63-01",
            ".xls",
            MONTH,
            List.of("D6 | Từ ngày | 31/11/2019", "E7 | Số học viên | ba chục"),
            Map.of("D6", LocalDate.of(2019, 11, 29), "E7", 30));
    private static final Sent INSPECTIONS = new Sent(
            "42/inspection_2019-11.xlsm",
            inspections(),
            "63-42",
            ".xlsx",
            MONTH,
            List.of("C6 | Hình thức | Thanh tra", "D7 | Đối tượng | "),
            Map.of("C6", "Giám sát", "D7", "Ban Thường vụ Huyện ủy mẫu"));

    static List<Sent> faulty() {
        return List.of(ROTATIONS, APPRAISALS_AS_TEXT, COURSES, INSPECTIONS);
    }

    @BeforeAll
    static void theRound() throws IOException {
        for (Map.Entry<String, String> good : GOOD.entrySet()) {
            send(good.getKey(), good.getValue().getBytes(StandardCharsets.UTF_8), "2019-12-02T01:00:00Z");
        }
        for (Sent sent : faulty()) {
            send(sent.file, sent.content, "2019-12-02T02:00:00Z");
        }
        firstNight = night();
        for (Sent sent : faulty()) {
            Files.createDirectories(returned(sent));
            for (String name : outbox(sent)) {
                Files.copy(
                        home().resolve("outbox/" + sent.unit + "/" + name),
                        returned(sent).resolve(name));
            }
            Path file = returnedFile(sent);
            send(sent.folder() + file.getFileName(), corrected(file, sent), "2019-12-04T03:00:00Z");
        }
        secondNight = night();
    }

    @Test
    void whatIsRightIsLoadedAndTheFaultyRowsAreCounted() throws IOException {
        assertEquals(
                List.of(
                        "01/training_2019-11.xls | 63-01 | partial |  | 4 | 2 | 2",
                        "24/appraisal_2019-11.csv | 63-24 | partial |  | 4 | 1 | 3",
                        "40/rotation_2019-11.xlsx | 63-40 | partial |  | 6 | 2 | 4",
                        "40/training_2019-11.csv | 63-40 | loaded |  | 1 | 1 | 0",
                        "42/inspection_2019-11.xlsm | 63-42 | partial |  | 3 | 1 | 2",
                        "42/training_2019-11.csv | 63-42 | loaded |  | 0 | 0 | 0",
                        "TW/task_2019-11.csv | TW | loaded |  | 1 | 1 | 0"),
                verdicts(firstNight));
        assertEquals("[19,8,11]", counts(firstNight));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void theFileComesBackWithEveryFaultOnItsCell(Sent sent) throws IOException {
        Path file = returnedFile(sent);
        assertTrue(file.toString().endsWith(sent.extension), file::toString);
        try (Workbook workbook = open(file)) {
            Sheet sheet = workbook.getSheet(sent.sheet);
            assertAll(
                    () -> assertEquals(sent.cells(), coloured(sheet)),
                    () -> assertEquals(sent.cells(), commented(sheet)),
                    () -> assertEquals(
                            sent.faults.stream()
                                    .map(fault -> "Lỗi | %s | %s | '%s'!%s"
                                            .formatted(sent.sheet, fault, sent.sheet, fault.split(" ")[0]))
                                    .toList(),
                            listed(workbook.getSheet(LIST))),
                    () -> assertEquals(LIST, workbook.getSheetName(workbook.getActiveSheetIndex())));
        }
    }

    @Test
    void aCommentSaysWhatIsWrongAndWhatToDo() throws IOException {
        try (Workbook workbook = open(returnedFile(ROTATIONS))) {
            Sheet sheet = workbook.getSheet(MONTH);
            assertEquals(
                    """
                    LỖI: Ô J6, cột “Ngày quyết định”, ghi “31/11/2019” là ngày không có trên lịch.
                    CÁCH SỬA: Đề nghị kiểm tra lại ngày, tháng (ngày ghi trước, tháng ghi sau).""", sheet.getCellComment(new CellAddress("J6")).getString().getString());
            assertEquals("COUNTA(B5:B10)", sheet.getRow(10).getCell(2).getCellFormula());
        }
    }

    @Test
    void theMacrosOfAWorkbookDoNotComeBackWithIt() throws Exception {
        try (OPCPackage content = OPCPackage.open(Files.newInputStream(returnedFile(INSPECTIONS)))) {
            assertEquals(
                    List.of(),
                    content.getParts().stream()
                            .map(part -> part.getPartName() + " " + part.getContentType())
                            .filter(part -> part.toLowerCase(Locale.ROOT).matches(".*(vba|macro).*"))
                            .toList());
        }
    }

    @Test
    void theCorrectedFilesAreLoadedWithoutAFault() throws IOException {
        assertEquals(
                List.of(
                        "01/training_2019-11.xls | 63-01 | loaded |  | 4 | 4 | 0",
                        "01/training_2019-11.xls | 63-01 | unchanged |  | 0 | 0 | 0",
                        "24/appraisal_2019-11.csv | 63-24 | unchanged |  | 0 | 0 | 0",
                        "24/appraisal_2019-11.xlsx | 63-24 | loaded |  | 4 | 4 | 0",
                        "40/rotation_2019-11.xlsx | 63-40 | loaded |  | 6 | 6 | 0",
                        "40/rotation_2019-11.xlsx | 63-40 | unchanged |  | 0 | 0 | 0",
                        "40/training_2019-11.csv | 63-40 | unchanged |  | 0 | 0 | 0",
                        "42/inspection_2019-11.xlsm | 63-42 | unchanged |  | 0 | 0 | 0",
                        "42/inspection_2019-11.xlsx | 63-42 | loaded |  | 3 | 3 | 0",
                        "42/training_2019-11.csv | 63-42 | unchanged |  | 0 | 0 | 0",
                        "TW/task_2019-11.csv | TW | unchanged |  | 0 | 0 | 0"),
                verdicts(secondNight));
        assertEquals("[17,17,0]", counts(secondNight));
    }

    @Test
    void theirRowsAreInTheTables() {
        assertAll(
                () -> assertEquals(
                        List.of(
                                "5 | LUAN_CHUYEN | 63-40 | 63-38 | 11-QĐ/TU | 2019-11-18 | 2019-11-25",
                                "6 | DIEU_DONG | 63-40 | 63-38 | 12-QĐ/TU | 2019-11-20 | 2019-11-25",
                                "7 | LUAN_CHUYEN | 63-40 | 63-38 | 13-QĐ/TU | 2019-11-18 | 2019-11-25",
                                "8 | LUAN_CHUYEN | 63-40 | 63-38 | 14-QĐ/TU | 2019-11-18 | 2019-11-25",
                                "9 | BIET_PHAI | 63-40 | 63-38 | 15-QĐ/TU | 2019-11-18 | 2019-11-25",
                                "10 | LUAN_CHUYEN | 63-40 | 63-38 | 16-QĐ/TU | 2019-11-18 | 2019-11-25"),
                        sql(
                                "select row_number, movement_type, from_unit, to_unit, decision_no, decision_date, start_date"
                                        + " from staging.rotation order by row_number")),
                () -> assertEquals(
                        List.of(
                                "63-24 | 2 | BTV_TINH_UY | 2019-11-08",
                                "63-24 | 3 | BTV_TINH_UY | 2019-11-09",
                                "63-24 | 4 | BTV_HUYEN_UY | 2019-11-30",
                                "63-24 | 5 | BTV_HUYEN_UY | 2019-11-12"),
                        sql("select unit, row_number, management_tier, result_date from staging.appraisal"
                                + " order by row_number")),
                () -> assertEquals(
                        List.of(
                                "63-01 | T1 | 2019-11-04 | 20",
                                "63-01 | T2 | 2019-11-29 | 25",
                                "63-01 | T3 | 2019-11-11 | 30",
                                "63-01 | T4 | 2019-11-18 | 35",
                                "63-40 | L1 | 2019-11-04 | 30"),
                        sql("select unit, course_code, start_date, trainees from fact_training order by all")),
                () -> assertEquals(
                        List.of("KT01 | KIEM_TRA", "KT02 | GIAM_SAT", "KT03 | GIAM_SAT"),
                        sql("select inspection_code, mode from fact_inspection order by all")),
                () -> assertEquals(List.of("6"), sql("select count(*) from fact_rotation where period = '2019-11'")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aReceiptStandsWhereTheReturnFileWas(Sent sent) throws IOException {
        assertEquals(List.of("bien-nhan_2019.html"), outbox(sent));
        String receipt = Files.readString(home().resolve("outbox/" + sent.unit + "/bien-nhan_2019.html"));
        assertTrue(receipt.contains(sent.folder() + returnedFile(sent).getFileName()), receipt);
    }

    /** LibreOffice shows the marks, and what it saves of the corrected file loads. */
    @Test
    void anotherOfficeSuiteOpensAndSavesThem() throws Exception {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        Assumptions.assumeTrue(there, "soffice is not on the PATH; install libreoffice-calc to run this test");
        for (Sent sent : faulty()) {
            Path returned = returnedFile(sent);
            Path corrected = directory.resolve("inbox/" + sent.folder() + returned.getFileName());
            try (Workbook workbook = open(saved(returned, "opened/" + sent.folder()))) {
                assertEquals(sent.cells(), commented(workbook.getSheet(sent.sheet)), sent.file);
                assertEquals(sent.faults.size(), listed(workbook.getSheet(LIST)).size(), sent.file);
            }
            JsonNode check = Launcher.cadre(
                            "check",
                            "--json",
                            saved(corrected, "saved/" + sent.folder()).toString())
                    .json()
                    .get(0);
            assertEquals("loaded []", check.get("verdict").asText() + " " + check.get("faults"), sent.file);
        }
    }

    private static Path saved(Path file, String folder) throws IOException {
        Path target = Files.createDirectories(directory.resolve(folder));
        Launcher.Run run = Launcher.run(
                directory,
                List.of(
                        "soffice",
                        "-env:UserInstallation=" + directory.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        target.toString(),
                        file.toString()));
        assertEquals(0, run.exit(), run::toString);
        String name = file.getFileName().toString();
        return target.resolve(name.substring(0, name.lastIndexOf('.')) + ".xlsx");
    }

    private static Path home() {
        return directory.resolve("home");
    }

    private static void send(String name, byte[] content, String received) throws IOException {
        Path file = directory.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(received)));
    }

    private static JsonNode night() {
        return Launcher.cadre(
                        "nightly",
                        "--json",
                        "--home",
                        home().toString(),
                        "--inbox",
                        directory.resolve("inbox").toString())
                .json();
    }

    private static List<String> outbox(Sent sent) throws IOException {
        try (Stream<Path> files = Files.list(home().resolve("outbox/" + sent.unit))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What came back to a unit, as it took it from the outbox. */
    private static Path returned(Sent sent) {
        return directory.resolve("returned/" + sent.unit);
    }

    private static Path returnedFile(Sent sent) throws IOException {
        try (Stream<Path> files = Files.list(returned(sent))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains("(loi can sua "))
                    .toList();
            assertEquals(1, found.size(), found::toString);
            return found.get(0);
        }
    }

    /** The file as its sender sends it back: each cell that the list names has another value. */
    private static byte[] corrected(Path file, Sent sent) throws IOException {
        try (Workbook workbook = open(file)) {
            for (String line : listed(workbook.getSheet(LIST))) {
                String[] parts = line.split(" \\| ", -1);
                CellAddress address = new CellAddress(parts[2]);
                Cell cell = workbook.getSheet(parts[1])
                        .getRow(address.getRow())
                        .getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                put(cell, sent.corrections.get(parts[2]));
            }
            return bytes(workbook);
        }
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** The cells in the colour that the list gives to the word for a fault. */
    private static List<String> coloured(Sheet sheet) {
        Sheet list = sheet.getWorkbook().getSheet(LIST);
        Row first = list.getRow(firstLine(list));
        Color fault = first.getCell(1).getCellStyle().getFillForegroundColorColor();
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellStyle style = cell.getCellStyle();
                if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        && fault.equals(style.getFillForegroundColorColor())) {
                    cells.add(cell.getAddress().formatAsString());
                }
            }
        }
        return cells.stream().sorted().toList();
    }

    private static List<String> commented(Sheet sheet) {
        return sheet.getCellComments().keySet().stream()
                .map(CellAddress::formatAsString)
                .sorted()
                .toList();
    }

    /** The lines of the list: severity, sheet, cell, column, value, and where the cell leads to. */
    private static List<String> listed(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (int i = firstLine(sheet); i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> texts = new ArrayList<>();
            for (int column = 1; column < 6; column++) {
                Cell cell = row.getCell(column);
                texts.add(cell == null ? "" : cell.getStringCellValue());
            }
            texts.add(row.getCell(3).getHyperlink().getAddress());
            lines.add(String.join(" | ", texts));
        }
        return lines;
    }

    private static int firstLine(Sheet list) {
        for (Row row : list) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("Số")) {
                return row.getRowNum() + 1;
            }
        }
        throw new AssertionError("no heading on " + list.getSheetName());
    }

    /** File, unit, verdict, stage and the rows read, loaded and rejected, by file; under its published name. */
    private static List<String> verdicts(JsonNode night) throws IOException {
        Path file = home().resolve("runs/" + night.get("run_id").asText() + "/verdicts.csv");
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            return lines.stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .map(line -> String.join(
                            " | ",
                            line.get(0),
                            line.get(2),
                            line.get(5),
                            line.get(6),
                            line.get(7),
                            line.get(8),
                            line.get(9)))
                    .sorted()
                    .toList();
        }
    }

    private static String counts(JsonNode night) {
        JsonNode rows = night.get("rows");
        return "[%s,%s,%s]".formatted(rows.get("read"), rows.get("loaded"), rows.get("rejected"));
    }

    private static List<String> sql(String query) {
        return Launcher.cadre("sql", "--home", home().toString(), "--format", "csv", query).csv().stream()
                .skip(1)
                .map(fields -> String.join(" | ", fields))
                .toList();
    }

    private static byte[] rotations() {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = table(
                    workbook,
                    "TT,Mã cán bộ,Họ và tên,Ngày sinh,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,"
                            + "Ngày quyết định,Từ ngày",
                    rotation(1, "Luân chuyển"),
                    rotation(2, "Điều động"),
                    rotation(3, "Luân phiên"),
                    rotation(4, "Luân chuyển"),
                    rotation(5, "Biệt phái"),
                    rotation(6, "Luân chuyển"));
            sheet.getRow(5).getCell(9).setCellValue("31/11/2019");
            sheet.getRow(7).getCell(6).setCellValue("Tỉnh ủy Hà Tĩnh");
            sheet.getRow(8).removeCell(sheet.getRow(8).getCell(8));
            Row total = sheet.createRow(10);
            total.createCell(1).setCellValue("Tổng cộng");
            total.createCell(2).setCellFormula("COUNTA(B5:B10)");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] rotation(int number, String type) {
        return new Object[] {
            number,
            "04007500010" + number,
            "Người Mẫu " + number,
            LocalDate.of(1975, 3, number),
            type,
            "Đi",
            "Tỉnh ủy Nghệ An",
            "Tỉnh ủy Thanh Hóa",
            "1" + number + "-QĐ/TU",
            LocalDate.of(2019, 11, 18),
            LocalDate.of(2019, 11, 25)
        };
    }

    private static byte[] courses() {
        try (Workbook workbook = new HSSFWorkbook()) {
            table(
                    workbook,
                    "TT,Mã lớp,Tên lớp,Từ ngày,Số học viên",
                    new Object[] {1, "T1", "Lớp mẫu 1", LocalDate.of(2019, 11, 4), 20},
                    new Object[] {2, "T2", "Lớp mẫu 2", "31/11/2019", 25},
                    new Object[] {3, "T3", "Lớp mẫu 3", LocalDate.of(2019, 11, 11), "ba chục"},
                    new Object[] {4, "T4", "Lớp mẫu 4", LocalDate.of(2019, 11, 18), 35});
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inspections() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            table(
                    workbook,
                    "TT,Mã cuộc,Hình thức,Đối tượng,Từ ngày",
                    new Object[] {1, "KT01", "Kiểm tra", "Ban Thường vụ Thành ủy mẫu", LocalDate.of(2019, 11, 4)},
                    new Object[] {2, "KT02", "Thanh tra", "Ban Thường vụ Thị ủy mẫu", LocalDate.of(2019, 11, 11)},
                    new Object[] {3, "KT03", "Giám sát", "", LocalDate.of(2019, 11, 18)});
            workbook.setVBAProject(new ByteArrayInputStream(MACROS));
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title, an empty row, the header in the fourth row, and the rows. */
    private static Sheet table(Workbook workbook, String headers, Object[]... rows) {
        Sheet sheet = workbook.createSheet(MONTH);
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet.createRow(0).createCell(0).setCellValue("BAN TỔ CHỨC TỈNH ỦY");
        sheet.createRow(1).createCell(0).setCellValue("BÁO CÁO THÁNG 11 NĂM 2019");
        Row header = sheet.createRow(3);
        for (String title : headers.split(",")) {
            header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(title);
        }
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(4 + i);
            for (int column = 0; column < rows[i].length; column++) {
                Cell cell = row.createCell(column);
                if (rows[i][column] instanceof LocalDate) {
                    cell.setCellStyle(day);
                }
                put(cell, rows[i][column]);
            }
        }
        return sheet;
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** A container as Excel keeps macros in. */
    private static byte[] macros() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDirectory("VBA").createDocument("dir", new ByteArrayInputStream(new byte[16]));
            container.createDocument(
                    new ByteArrayInputStream("ID=\"{0}\"".getBytes(StandardCharsets.US_ASCII)), "PROJECT");
            container.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
