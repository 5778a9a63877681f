package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.cadre.reading.Sheets.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.date.Period;

/** Rotations, approvals, courses and reported values: units, keys, precision and rules between cells. */
class CadreFilesTest {
    private static final String ROTATION = "Mã cán bộ;Họ và tên;Ngày sinh;Hình thức;Bên báo cáo;Đơn vị đi;Đơn vị đến;"
            + "Số quyết định;Ngày quyết định;Từ ngày;Đến ngày;Ghi chú";
    private static final String KEY = Submitted.KEYS.key("NA001234");

    private static String rotation(String side, String from, String to, String start, String end) {
        return "na-001.234;Lê Văn A;02/9/1975;Luân chuyển;" + side + ";" + from + ";" + to + ";12-QĐ/TU;01/11/2019;"
                + start + ";" + end + ";bí mật";
    }

    private static Submitted rotations(String unit, String period, String... rows) {
        return Submitted.text(unit, "rotation", period, ROTATION + "\n" + String.join("\n", rows));
    }

    @Test
    void aRotationCarriesAKeyAndABirthYearAndNoName() {
        Submitted submitted = rotations(
                "40",
                "2019-11",
                rotation("Đi", "Huyện ủy Yên Thành, Nghệ An", "Ban Tổ chức Tỉnh ủy Bắc Giang", "11/2019", ""));
        assertEquals(List.of(), submitted.faults);
        assertEquals(
                List.of("{cadre_key=" + KEY + ", birth_year=1975, movement_type=LUAN_CHUYEN, side=OUT, "
                        + "from_org=Huyện ủy Yên Thành, Nghệ An, from_unit=63-40, "
                        + "to_org=Ban Tổ chức Tỉnh ủy Bắc Giang, to_unit=63-24, decision_no=12-QĐ/TU, "
                        + "decision_date=2019-11-01, decision_date_precision=DAY, "
                        + "start_date=2019-11-01, start_date_precision=MONTH}"),
                submitted.named);
    }

    /** A spreadsheet that took an id for a number keeps no zeros in front of it; the other side still has them. */
    @Test
    void anIdThatLostItsZerosIsTheSameCadre() {
        String kept = rotation("Đi", "Huyện ủy Yên Thành, Nghệ An", "Tỉnh ủy Bắc Giang", "05/11/2019", "")
                .replace("na-001.234", "001085012345");
        String lost = kept.replace("001085012345", "1085012345");
        assertEquals(rotations("40", "2019-11", kept).named, rotations("40", "2019-11", lost).named);
        assertNotEquals(
                rotations("40", "2019-11", kept).named,
                rotations("40", "2019-11", kept.replace("001085012345", "001085012346")).named);
    }

    /** The two sides copy one decision by hand; the event is one only if its number is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 - QĐ/TU",
                "12-QĐ / TU",
                "Số 12-QĐ/TU",
                "số: 12-QĐ/TU",
                "SỐ:12-QĐ/TU",
                "12-qđ/tu",
                "12-Q\u00D0/TU",
                "12-Q\u0189/TU",
                "12\u2013QĐ/TU",
                "12-QD/TU"
            })
    void aDecisionHasOneNumberInAllItsWritings(String written) {
        String out = rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", "");
        String in = rotation("Đến", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", "")
                .replace("12-QĐ/TU", written);
        assertEquals(
                rotations("40", "2019-11", out).named,
                rotations("42", "2019-11", in).named.stream()
                        .map(row -> row.replace("side=IN", "side=OUT"))
                        .toList());
        assertEquals(
                List.of("DUPLICATE_ROW | A3 | null | null | A2"),
                rotations("40", "2019-11", out, out.replace("12-QĐ/TU", written)).faults);
    }

    /** What a number does not consist of is left as it stands, lest two decisions become one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    012-QĐ/TU                  | 012-QĐ/TU
                    12A-QĐ/TU                  | 12A-QĐ/TU
                    12-QĐNS/TW                 | 12-QĐNS/TW
                    12-QĐ/BTCTU                | 12-QĐ/BTCTU
                    12-qđ/HU                   | 12-QĐ/HU
                    12/qđ-UBND                 | 12/QĐ-UBND
                    12/2019/QĐ - UBND          | 12/2019/QĐ-UBND
                    12-QĐ/TU  ngày 05/11/2019  | 12-QĐ/TU ngày 05/11/2019
                    12-QĐ/TU (lần 2)           | 12-QĐ/TU (lần 2)
                    12-QĐ/TU, 13-QĐ/TU         | 12-QĐ/TU, 13-QĐ/TU
                    12-QĐ/TU,13                | 12-QĐ/TU,13
                    Quyết định 12-QĐ/TU        | Quyết định 12-QĐ/TU
                    Số 12                      | Số 12
                    12 QĐ                      | 12 QĐ
                    Sở Nội vụ                  | Sở Nội vụ
                    """)
    void whatIsMoreOrLessThanANumberStays(String written, String kept) {
        String row = rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", "")
                .replace("12-QĐ/TU", written);
        String named = rotations("40", "2019-11", row).named.get(0);
        assertEquals(kept, named.replaceAll(".*decision_no=(.*), decision_date=.*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,08501E+11", "1.08501E+11", "1E+11", "1,085e11"})
    void anIdThatLostItsDigitsGoesBack(String id) {
        Submitted submitted = rotations(
                "40",
                "2019-11",
                rotation("Đi", "Huyện ủy Yên Thành, Nghệ An", "Tỉnh ủy Bắc Giang", "05/11/2019", "")
                        .replace("na-001.234", id));
        assertEquals(List.of("TEXT_BECAME_NUMBER | A2 | cadre_id | " + id + " | null"), submitted.faults);
    }

    /** What begins after the merger is told with the name of then, by the province that sends for the last time. */
    @Test
    void aProvinceReportsWhatBeginsAfterItsMerger() {
        String july = rotation("Đi", "Tỉnh ủy Bắc Giang", "Tỉnh ủy Nghệ An", "05/07/2025", "")
                .replace("01/11/2019", "20/06/2025");
        Submitted before = rotations("24", "2025-06", july);
        assertEquals(List.of(), before.faults);
        assertEquals("LOADED null 1 = 1 + 0", before.verdict());
        String june = july.replace("05/07/2025", "25/06/2025");
        assertEquals("LOADED null 1 = 1 + 0", rotations("24", "2025-07", june).verdict());
        String elsewhere = july.replace("Tỉnh ủy Bắc Giang", "Tỉnh ủy Hà Tĩnh");
        assertEquals(
                "REJECTED rows 1 = 0 + 1", rotations("24", "2025-06", elsewhere).verdict());
    }

    @Test
    void aRowOfAnotherUnitIsRejectedUnlessTheCentreReports() {
        String row = rotation("Đến", "Tỉnh ủy Nghệ An", "Tỉnh ủy Bắc Giang", "05/11/2019", "");
        Submitted province = rotations("40", "2019-11", row);
        assertEquals(List.of("OTHER_UNIT | G2 | to_org | Tỉnh ủy Bắc Giang | Bắc Giang"), province.faults);
        assertEquals("REJECTED rows 1 = 0 + 1", province.verdict());
        assertEquals("LOADED null 1 = 1 + 0", rotations("TW", "2019-11", row).verdict());
        assertEquals("LOADED null 1 = 1 + 0", rotations("24", "2019-11", row).verdict());
    }

    @Test
    void unitsAreMeantAsOfTheRowsOwnDate() {
        Submitted submitted = rotations(
                "24",
                "2025-07",
                rotation("Đi", "Tỉnh ủy Bắc Giang", "Ban Tổ chức Trung ương", "20/6/2025", ""),
                rotation("Đi", "Tỉnh ủy Bắc Ninh", "Ban Tổ chức Trung ương", "20/7/2025", ""));
        assertEquals(List.of(), submitted.faults);
        assertEquals(2, submitted.rows.size());
        assertEquals(
                List.of(true, false),
                submitted.named.stream()
                        .map(text -> text.contains("from_unit=63-24"))
                        .toList());
        assertEquals(
                List.of(false, true),
                submitted.named.stream()
                        .map(text -> text.contains("from_unit=34-24"))
                        .toList());
    }

    @Test
    void anOrganisationThatNamesNoUnitOnlyWarns() {
        Submitted submitted =
                rotations("40", "2019-11", rotation("Đi", "Tỉnh ủy Nghệ An", "Công ty ABC", "05/11/2019", ""));
        assertEquals(List.of("UNKNOWN_ORGANISATION | G2 | to_org | Công ty ABC | null"), submitted.faults);
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
    }

    @Test
    void anEventNeedsItsMonthAndMayNotEndBeforeItBegins() {
        Submitted submitted = rotations(
                "40",
                "2019-11",
                rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "2019", ""),
                rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "11/2019", "2019"),
                rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", "04/11/2019"));
        assertEquals(
                List.of(
                        "DATE_TOO_COARSE | J2 | start_date | 2019 | null",
                        "ROTATION_END_BEFORE_START | K4 | end_date | 04/11/2019 | null"),
                submitted.faults);
        assertEquals("PARTIAL rows 3 = 1 + 2", submitted.verdict());
    }

    @Test
    void theTwoSidesOfOneMovementAreNoDuplicates() {
        Submitted submitted = rotations(
                "TW",
                "2019-11",
                rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", ""),
                rotation("Đến", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", ""),
                rotation("OUT", "Nghệ An", "Hà Tĩnh", "5-11-2019", ""));
        assertEquals(List.of("DUPLICATE_ROW | A4 | null | null | A2"), submitted.faults);
        assertEquals(2, submitted.rows.size());
    }

    @Test
    void cadreIdsAreOneInAllTheirWritings() {
        assertEquals(32, KEY.length());
        assertEquals(KEY, Submitted.KEYS.key(" na 001-234 "));
        assertNotEquals(
                KEY, new CadreKeys("another secret, long enough".getBytes(StandardCharsets.UTF_8)).key("NA001234"));
        assertThrows(IllegalArgumentException.class, () -> new CadreKeys(new byte[3]));
    }

    @Test
    void aHeaderOfTwoMergedRows() {
        Submitted submitted = Submitted.text(
                "40",
                "rotation",
                "2019-11",
                "TT,Mã cán bộ,Hình thức,Bên báo cáo,Đơn vị,,Quyết định,,Thời gian luân chuyển,",
                ",,,,đi,đến,Số quyết định,Ngày quyết định,Từ ngày,Đến ngày",
                "1,NA001234,LC,OUT,Tỉnh ủy Nghệ An,Tỉnh ủy Hà Tĩnh,1-QĐ/TU,1/11/2019,2/11/2019,");
        assertEquals(List.of(), submitted.fileFaults());
        assertEquals(
                List.of("{cadre_key=" + KEY + ", movement_type=LUAN_CHUYEN, side=OUT, from_org=Tỉnh ủy Nghệ An, "
                        + "from_unit=63-40, to_org=Tỉnh ủy Hà Tĩnh, to_unit=63-42, decision_no=1-QĐ/TU, "
                        + "decision_date=2019-11-01, decision_date_precision=DAY, "
                        + "start_date=2019-11-02, start_date_precision=DAY}"),
                submitted.named);
    }

    @Test
    void reportedFiguresKeepTheirText() {
        Submitted submitted = Submitted.workbook(
                "TW",
                "reported_value",
                "2019-11",
                Sheets.of(
                        "Số liệu",
                        row("Mã chỉ tiêu", "Kỳ tính", "Giá trị", "Tử số", "Mẫu số"),
                        row("NV01", "Trong kỳ", new Sheets.Share(0.8802), 15, 17),
                        row("QH01", "Lũy kế", "gần 560"),
                        row("QH01", "Trong kỳ", 30),
                        row("LC01", "Lũy kế", "13.503")));
        assertEquals(
                List.of(
                        "{indicator=NV01, basis=PERIOD, value=88.0200, value_text=88,02%, value_qualifier=EXACT,"
                                + " numerator=15.0000, denominator=17.0000}",
                        "{indicator=QH01, basis=YTD, value=560.0000, value_text=gần 560, value_qualifier=APPROX_BELOW}",
                        "{indicator=QH01, basis=PERIOD, value=30.0000, value_text=30, value_qualifier=EXACT}",
                        "{indicator=LC01, basis=YTD, value=13503.0000, value_text=13.503, value_qualifier=EXACT}"),
                submitted.named);
        assertEquals(List.of(), submitted.faults);
    }

    @Test
    void aFractionIsNoFigureOfWhatIsCounted() {
        Submitted submitted = Submitted.text(
                "TW",
                "reported_value",
                "2019-11",
                "Mã chỉ tiêu,Kỳ tính,Giá trị",
                "NV01,Trong kỳ,15/17",
                "LC01,Trong kỳ,133/854",
                "LC01,Lũy kế,854");
        assertEquals(List.of("NOT_A_NUMBER | C3 | value | 133/854 | null"), submitted.faults);
        assertEquals("PARTIAL rows 3 = 2 + 1", submitted.verdict());
    }

    @Test
    void coursesWithAFormulaErrorOrANegativeNumber() throws Exception {
        byte[] workbook;
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            var sheet = made.createSheet("S");
            Object[][] rows = {
                {"Mã lớp", "Tên lớp", "Chương trình", "Từ ngày", "Số học viên"},
                {"L1", "Lớp 1", "Cấp chiến lược", "04/11/2019", 43.0},
                {"L2", "Lớp 2", "Chương trình lạ", "04/11/2019", -1.0},
                {"L3", "Lớp 3", "", "04/11/2019", 43.0}
            };
            for (int i = 0; i < rows.length; i++) {
                var line = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof Double number) {
                        line.createCell(j).setCellValue(number);
                    } else {
                        line.createCell(j).setCellValue((String) rows[i][j]);
                    }
                }
            }
            sheet.getRow(3).getCell(4).setCellFormula("1/0");
            sheet.getRow(1).getCell(4).setCellFormula("40+3");
            made.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getRow(1).setZeroHeight(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.write(out);
            workbook = out.toByteArray();
        }
        Submitted submitted = Submitted.bytes("TW", "training", "2019-11", workbook);
        assertEquals(
                List.of("{course_code=L1, title=Lớp 1, programme=CHIEN_LUOC, start_date=2019-11-04, "
                        + "start_date_precision=DAY, trainees=43}"),
                submitted.named);
        assertEquals(
                List.of(
                        "UNKNOWN_CODE_KEPT | S!C3 | programme | Chương trình lạ | Bồi dưỡng cán bộ quy hoạch cấp chiến lược;"
                                + " Lý luận chính trị; Nghiệp vụ; Khác",
                        "NEGATIVE_NUMBER | S!E3 | trainees | -1 | null",
                        "ERROR_CELL | S!E4 | trainees | #DIV/0! | null"),
                submitted.faults);
        assertEquals(List.of("HIDDEN_ROWS | S! | null | null | 1"), submitted.fileFaults());
    }

    /** Cells merged downwards leave the rows below bare of most of what they need; they are data all the same. */
    @Test
    void aRowThatNamesItsCadreIsNoFooter() {
        Submitted submitted = Submitted.text(
                "40",
                "plan_approval",
                "2019-11",
                "STT,Mã cán bộ,Họ và tên,Chức danh quy hoạch,Nhiệm kỳ,Diện quản lý,Số quyết định,Ngày quyết định",
                "1,CB001,Trần Văn A,Bí thư Huyện ủy,2020-2025,BTV Tỉnh ủy,12-QĐ/TU,01/11/2019",
                ",CB002,Trần Văn B,Bí thư Huyện ủy,,,,",
                ",NA 001-234 5,Lê C,Ủy viên BTV,,,,",
                "Tổng cộng,3,,,,,,",
                ",Nơi nhận:,,,TM. BAN THƯỜNG VỤ,,,",
                ",- Như trên,,,PHÓ BÍ THƯ,,,",
                ",,,,Nguyễn Văn A,,,");
        assertEquals("PARTIAL rows 3 = 1 + 2", submitted.verdict());
        assertEquals(
                List.of("E3", "F3", "G3", "H3", "E4", "F4", "G4", "H4"),
                submitted.faults.stream()
                        .filter(fault -> fault.startsWith("REQUIRED_EMPTY"))
                        .map(fault -> fault.split(" ")[2])
                        .sorted(Comparator.comparing((String cell) -> cell.charAt(1))
                                .thenComparing(cell -> cell))
                        .toList());
        assertEquals(Map.of(RowKind.SECTION, 1L, RowKind.TOTAL, 1L, RowKind.FOOTER, 2L), submitted.skipped());
    }

    @Test
    void aRowThatNamesItsIndicatorIsNoNilStatement() {
        Submitted submitted = Submitted.text(
                "TW",
                "reported_value",
                "2019-11",
                "Mã chỉ tiêu,Kỳ tính,Giá trị",
                "TD02,Quý IV,Không phát sinh",
                "TD02,Trong kỳ,Không phát sinh thêm",
                "TD02,Lũy kế,12",
                "1,Không phát sinh,",
                "1.1,Không phát sinh,",
                "II.1,Không phát sinh,",
                "Không phát sinh,,");
        assertEquals(
                List.of("UNKNOWN_CODE | B2 | basis | Quý IV", "NOT_A_NUMBER | C3 | value | Không phát sinh thêm"),
                submitted.faults.stream()
                        .map(fault -> fault.substring(0, fault.lastIndexOf(" | ")))
                        .toList());
        assertEquals("PARTIAL rows 3 = 1 + 2", submitted.verdict());
        assertEquals(Map.of(RowKind.NIL, 4L), submitted.skipped());
    }

    @ParameterizedTest
    @CsvSource({"3 năm,36", "03 năm,36", "ba năm,36", "'1,5 năm',18", "36,36", "36 tháng,36"})
    void aTermIsInMonths(String written, int months) {
        Submitted submitted = withTerm("Thời hạn (tháng)", written);
        assertEquals(List.of(), submitted.faults);
        assertEquals(
                List.of(true),
                submitted.named.stream()
                        .map(row -> row.contains("term_months=" + months + "}"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 lớp", "3 người", "3 đề án"})
    void aTermIsNothingButTime(String written) {
        assertEquals(
                List.of("NOT_AN_INTEGER | M2 | term_months | " + written + " | null"),
                withTerm("Thời hạn (tháng)", written).faults);
    }

    @Test
    void aTermInYearsIsNotTakenForMonths() {
        Submitted submitted = withTerm("Thời hạn (năm)", "3");
        assertEquals(List.of("UNKNOWN_COLUMN | M1 | null | Thời hạn (năm) | null"), submitted.fileFaults());
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
        assertEquals(List.of(), withTerm("Thời hạn (thang)", "3").fileFaults());
    }

    private static Submitted withTerm(String header, String written) {
        String row = rotation("Đi", "Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "05/11/2019", "");
        return Submitted.text("40", "rotation", "2019-11", ROTATION + ";" + header, row + ";" + written);
    }

    @ParameterizedTest
    @CsvSource({
        "43,true",
        "43 người,true",
        "43 học viên,true",
        "43 đồng chí,true",
        "43 cán bộ,true",
        "43 lượt,true",
        "2 lớp,false",
        "43 tháng,false",
        "4 đề án,false"
    })
    void traineesArePeople(String written, boolean read) {
        Submitted submitted = Submitted.text(
                "TW", "training", "2019-11", "Mã lớp,Tên lớp,Từ ngày,Số học viên", "L1,Lớp 1,04/11/2019," + written);
        assertEquals(
                read ? List.of() : List.of("NOT_AN_INTEGER | D2 | trainees | " + written + " | null"),
                submitted.faults);
    }

    /** Without a header the nearest to one is a row about a person, of whom a reason must say nothing. */
    @Test
    void theReasonOfAHeaderlessFileNamesNobody() {
        Submitted submitted = rotationsWithoutHeader("NA001234;Lê Văn Anh;02/9/1975;Luân chuyển;Nơi đi;Yên Thành");
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
        String said = submitted.fileFaults() + " " + submitted.result().reason();
        for (String personal : List.of("NA001234", "Lê Văn Anh", "02/9/1975", "Yên Thành")) {
            assertFalse(said.contains(personal), said);
        }
        assertTrue(said.contains("MISSING_COLUMN"), said);
    }

    private static Submitted rotationsWithoutHeader(String... rows) {
        return Submitted.text("40", "rotation", "2019-11", rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/mm/yyyy", "General"})
    void daysOfThe1904System(String format) throws Exception {
        byte[] workbook;
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            made.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var style = made.createCellStyle();
            style.setDataFormat(made.createDataFormat().getFormat(format));
            var sheet = made.createSheet("S");
            String[] header = {"Mã lớp", "Tên lớp", "Từ ngày", "Số học viên"};
            for (int j = 0; j < header.length; j++) {
                (j == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(j).setCellValue(header[j]);
            }
            var line = sheet.createRow(1);
            line.createCell(0).setCellValue("L1");
            line.createCell(1).setCellValue("Lớp 1");
            line.createCell(2).setCellValue(43_773 - 1_462);
            line.getCell(2).setCellStyle(style);
            line.createCell(3).setCellValue(43);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.write(out);
            workbook = out.toByteArray();
        }
        Submitted submitted = Submitted.bytes("TW", "training", "2019-11", workbook);
        assertEquals(
                List.of("{course_code=L1, title=Lớp 1, start_date=2019-11-04, start_date_precision=DAY, trainees=43}"),
                submitted.named);
    }

    @Test
    void aDecisionNumberThatBecameADateIsNotGuessed() {
        Submitted submitted = Submitted.workbook(
                "TW",
                "plan_approval",
                "2019-11",
                Sheets.of(
                        "S",
                        row(
                                "Mã cán bộ",
                                "Chức danh quy hoạch",
                                "Nhiệm kỳ",
                                "Diện quản lý",
                                "Số quyết định",
                                "Ngày quyết định"),
                        row(
                                "A1",
                                "Bí thư",
                                "2020-2025",
                                "Ban Thường vụ Tỉnh ủy",
                                LocalDate.of(2017, 12, 1),
                                "1/11/2019"),
                        row("A1", "Bí thư", "2020-2025", "BTV Thành ủy", "12-QĐ/TU", "1/11/2019")));
        assertEquals(List.of("TEXT_BECAME_DATE | S!E2 | decision_no | 01/12/2017 | null"), submitted.faults);
        assertEquals(1, submitted.rows.size());
    }

    @Test
    void theReaderTravelsAndReadsFromDisk(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(new SubmissionReader(Submitted.DEFINITIONS, Submitted.KEYS));
        }
        SubmissionReader reader;
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            reader = (SubmissionReader) objects.readObject();
        }
        for (byte[] content : List.of(
                (ROTATION + "\n" + rotation("Đi", "Nghệ An", "Hà Tĩnh", "05/11/2019", ""))
                        .getBytes(StandardCharsets.UTF_8),
                Sheets.of("S", row((Object[]) ROTATION.split(";")), row((Object[])
                                rotation("Đi", "Nghệ An", "Hà Tĩnh", "05/11/2019", "")
                                        .split(";")))
                        .bytes())) {
            Path file = Files.write(directory.resolve("file"), content);
            Period period = Period.parse("2019-11").orElseThrow();
            Submitted submitted = new Submitted();
            ReadResult result = reader.read(
                    file,
                    "file",
                    new SubmissionIdentity(
                            Submitted.DEFINITIONS
                                    .units()
                                    .byCode("40", period.last())
                                    .orElseThrow(),
                            "rotation",
                            period),
                    submitted.of("rotation"));
            assertEquals(1, result.rowsLoaded());
            assertEquals(List.of(), submitted.faults);
        }
    }

    @Test
    void whatTheSinkThrowsIsTheCallersOwn() {
        Period period = Period.parse("2019-11").orElseThrow();
        SubmissionIdentity identity = new SubmissionIdentity(
                Submitted.DEFINITIONS.units().byCode("40", period.last()).orElseThrow(), "rotation", period);
        RowSink full = new RowSink() {
            @Override
            public void row(String sheet, int rowNumber, Object[] values) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void faults(String sheet, int rowNumber, List<Fault> faults) {}
        };
        byte[] content = (ROTATION + "\n" + rotation("Đi", "Nghệ An", "Hà Tĩnh", "05/11/2019", ""))
                .getBytes(StandardCharsets.UTF_8);
        SubmissionReader reader = new SubmissionReader(Submitted.DEFINITIONS, Submitted.KEYS);
        assertEquals(
                "disk full",
                assertThrows(IllegalStateException.class, () -> reader.read(content, "file", identity, full))
                        .getMessage());
    }
}
