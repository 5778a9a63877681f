package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.cadre.reading.Sheets.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.reading.fault.RowKind;

/** Tables as people make them, on the small dataset of programme tasks. */
class TaskFilesTest {
    private static final String HEADER = "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng";
    private static final String ROW = "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành";
    private static final String READ =
            "[T1, Đề án A, DE_AN, CT 2019, 2019, null, null, null, null, HOAN_THANH, null, null]";

    @Test
    void aTableWithTitleSectionsTotalsAndSignatures() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "TỈNH ỦY NGHỆ AN,,,,,,,,",
                ",,,,,,,,",
                "BÁO CÁO TÌNH HÌNH THỰC HIỆN,,,,,,,,",
                "STT,Mã nhiệm vụ,\"Tên đề án, nhiệm vụ\",Loại,Chương trình công tác,Năm,Tình trạng,Hạn hoàn thành,Ngày hoàn thành",
                "(1),(2),(3),(4),(5),(6),(7),(8),(9)",
                "I,Các đề án của Ban,,,,,,,",
                "1,T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành,12/2019,31/10/2019",
                "2,T2,\"Đề án \"\"B\"\",",
                "hai dòng\",đề án,CT 2019,2019,Đang thực hiện,2020,",
                "Tổng cộng,2,,,,,,,",
                "Nơi nhận:,,,,,,TM. BAN THƯỜNG VỤ,,",
                "- Như trên;,,,,,,PHÓ BÍ THƯ,,");
        assertEquals(
                List.of(
                        "7 [T1, Đề án A, DE_AN, CT 2019, 2019, null, null, 2019-12-01, MONTH, HOAN_THANH, 2019-10-31, DAY]",
                        "8 [T2, Đề án \"B\", hai dòng, DE_AN, CT 2019, 2019, null, null, 2020-01-01, YEAR, DANG_THUC_HIEN, null, null]"),
                submitted.rows);
        assertEquals(List.of(), submitted.faults);
        assertEquals("LOADED null 2 = 2 + 0", submitted.verdict());
        assertEquals(
                Map.of(
                        RowKind.TITLE, 2L,
                        RowKind.BLANK, 1L,
                        RowKind.RUNNING_NUMBERS, 1L,
                        RowKind.SECTION, 1L,
                        RowKind.TOTAL, 1L,
                        RowKind.FOOTER, 2L),
                submitted.skipped());
    }

    /** A row of data that lacks a cell goes back; it is no totals row because its title begins as one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng kết 15 năm thực hiện Nghị quyết",
                "Tổng hợp kết quả quy hoạch",
                "Công tác cán bộ nữ",
                "Công bố quyết định",
                "Cộng đồng số trong Đảng"
            })
    void aTitleThatBeginsLikeATotalIsData(String title) {
        Submitted coded = Submitted.text("40", "task", "2019-11", HEADER, ROW, "T2," + title + ",Đề án,CT 2019,2019,");
        assertEquals(List.of("REQUIRED_EMPTY | F3 | status | null | null"), coded.faults);
        Submitted bare = Submitted.text("40", "task", "2019-11", HEADER, ROW, "," + title + ",Đề án,CT 2019,2019,");
        assertEquals(
                List.of("REQUIRED_EMPTY | A3 | task_code | null | null", "REQUIRED_EMPTY | F3 | status | null | null"),
                bare.faults);
        assertEquals("PARTIAL rows 2 = 1 + 1", bare.verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng,17,,,,",
                ",TỔNG CỘNG (I+II),15,2,,",
                "Cộng:,,17,,,",
                ",Tổng số: 17,,,,",
                "TONG CONG,,17,,,",
                ",Cộng tháng 11,,,,17",
                "Tổng,17,,,,",
                "Total,17,,,,",
                ",Tổng cộng toàn tỉnh,15,2,17,"
            })
    void totalsAreNoData(String total) {
        Submitted submitted = Submitted.text("40", "task", "2019-11", HEADER, ROW, total);
        assertEquals(List.of(), submitted.faults);
        assertEquals(Map.of(RowKind.TOTAL, 1L), submitted.skipped());
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
    }

    @Test
    void everyFaultOfARowIsSaidAtItsCell() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                HEADER + ",Ngày hoàn thành",
                "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành,31/02/2022",
                ",Đề án B,Việc lạ,CT 2019,hai nghìn,Hoàn thành,");
        assertEquals(List.of(), submitted.rows);
        assertEquals(
                List.of(
                        "IMPOSSIBLE_DATE | G2 | completed_date | 31/02/2022 | null",
                        "REQUIRED_EMPTY | A3 | task_code | null | null",
                        "UNKNOWN_CODE | C3 | kind | Việc lạ | Đề án; Nhiệm vụ",
                        "NOT_AN_INTEGER | E3 | programme_year | hai nghìn | null"),
                submitted.faults);
        assertEquals("REJECTED rows 2 = 0 + 2", submitted.verdict());
        assertEquals(
                "2 trên 2 dòng bị trả lại vì có lỗi.",
                submitted.result().reason().vi());
    }

    @Test
    void aRowTwiceIsLoadedOnce() {
        Submitted submitted = Submitted.text("40", "task", "2019-11", HEADER, ROW, ROW);
        assertEquals(List.of("2 " + READ), submitted.rows);
        assertEquals(List.of("DUPLICATE_ROW | A3 | null | null | A2"), submitted.faults);
        assertEquals("PARTIAL rows 2 = 1 + 1", submitted.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyDelimiter(String delimiter) {
        Submitted submitted =
                Submitted.text("40", "task", "2019-11", HEADER.replace(",", delimiter), ROW.replace(",", delimiter));
        assertEquals(List.of("2 " + READ), submitted.rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void anyUnicodeWithAndWithoutMark(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            String text = mark + HEADER + "\r\n" + ROW + "\r\n";
            Submitted submitted = Submitted.bytes("40", "task", "2019-11", text.getBytes(Charset.forName(charset)));
            assertEquals(List.of("2 " + READ), submitted.rows);
            assertEquals(List.of(), submitted.fileFaults());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEnd(String lineEnd) {
        Submitted submitted = Submitted.text("40", "task", "2019-11", HEADER + lineEnd + ROW + lineEnd);
        assertEquals(List.of("2 " + READ), submitted.rows);
    }

    @Test
    void reorderedExtraMisspeltAndHintedColumns() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "Tình trạng (chọn một),Số trang,Nam,TEN DE AN,Loại,Chương trình công tá,MÃ NHIỆM VỤ",
                "Hoàn thành,12,2019,Đề án A,Đề án,CT 2019,T1");
        assertEquals(List.of("2 " + READ), submitted.rows);
        assertEquals(
                List.of(
                        "HEADER_GUESSED | F1 | programme | Chương trình công tá | null",
                        "UNKNOWN_COLUMN | B1 | null | Số trang | null"),
                submitted.fileFaults());
    }

    @Test
    void schemeOrTaskIsItsTitle() {
        Submitted submitted =
                Submitted.text("40", "task", "2019-11", HEADER.replace("Tên đề án", "Đề án/Nhiệm vụ"), ROW);
        assertEquals(List.of(), submitted.fileFaults());
        assertEquals(List.of("2 " + READ), submitted.rows);
    }

    @Test
    void aMissingColumnRejectsTheFileAndSaysWhatIsThere() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "Mã nhiệm vụ,Loại,Chương trình công tác,Năm,Tình trạng",
                "T1,Đề án,CT,2019,Dừng");
        assertEquals(List.of(), submitted.rows);
        assertEquals(
                List.of(
                        "MISSING_COLUMN | 1 | title | null | Mã nhiệm vụ; Loại; Chương trình công tác; Năm; Tình trạng"),
                submitted.fileFaults());
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
    }

    @Test
    void aColumnTwiceRejectsTheFile() {
        Submitted submitted = Submitted.text("40", "task", "2019-11", HEADER + ",Năm", ROW + ",2018");
        assertEquals(List.of("DUPLICATE_COLUMN | G1 | programme_year | Năm | E1, G1"), submitted.fileFaults());
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
    }

    @Test
    void theFileOfAnotherDatasetIsNamed() {
        Submitted submitted = Submitted.text("40", "training", "2019-11", HEADER, ROW);
        assertEquals(List.of("OTHER_DATASET | 1 | null | training | task"), submitted.fileFaults());
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
    }

    @Test
    void aHeaderAloneAndTheWordsAreNilReturns() {
        for (String[] lines :
                new String[][] {{HEADER}, {HEADER, "Không phát sinh,,,,,"}, {"Tháng 11", "Trong kỳ không phát sinh."}
                }) {
            Submitted submitted = Submitted.text("40", "task", "2019-11", lines);
            assertEquals("LOADED null 0 = 0 + 0", submitted.verdict());
            assertEquals(List.of(), submitted.fileFaults());
        }
    }

    @Test
    void nilWordsBelowALetterheadAreANilReturn() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "TỈNH ỦY NGHỆ AN,,ĐẢNG CỘNG SẢN VIỆT NAM",
                "BAN TỔ CHỨC,,\"Nghệ An, ngày 30 tháng 11 năm 2019\"",
                "Kết quả,,Không phát sinh",
                "Nơi nhận:,,TM. BAN THƯỜNG VỤ");
        assertEquals("LOADED null 0 = 0 + 0", submitted.verdict());
    }

    @Test
    void nilWordsInATableOfSomethingElseAreNoNilReturn() {
        Submitted figures = Submitted.text(
                "40",
                "reported_value",
                "2019-11",
                "Tên chỉ tiêu,Đơn vị tính,Tháng này,Lũy kế",
                "Số lượt cán bộ luân chuyển,lượt,5,30",
                "Biệt phái,lượt,Không phát sinh,");
        assertEquals("REJECTED contract 0 = 0 + 0", figures.verdict());
        Submitted narrow = Submitted.text(
                "40", "task", "2019-11", "Nội dung việc,Số lượng", "Luân chuyển,5", "Biệt phái,Không phát sinh");
        assertEquals("REJECTED contract 0 = 0 + 0", narrow.verdict());
        Submitted other = Submitted.text("40", "training", "2019-11", HEADER, "Không phát sinh,,,,,");
        assertEquals(List.of("OTHER_DATASET | 1 | null | training | task"), other.fileFaults());
    }

    @Test
    void proseIsNoTable() {
        Submitted submitted = Submitted.text("40", "task", "2019-11", "Kính gửi Ban", "Chúng tôi xin báo cáo sau");
        assertEquals(List.of("NO_TABLE |  | null | null | null"), submitted.fileFaults());
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
    }

    @Test
    void aTableOfSomethingElseFitsNoTemplate() {
        Submitted submitted = Submitted.text("40", "task", "2019-11", "a,b", "1,2", "3,4");
        assertEquals(
                List.of("NO_TEMPLATE_FITS |  | null | null | Đề án, nhiệm vụ theo chương trình công tác"),
                submitted.fileFaults());
    }

    @Test
    void rowsThatDoNotAlignAreRejectedNotShifted() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                HEADER,
                "T0,Đề án A, phần hai,Đề án,CT 2019,2019,Hoàn thành",
                "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành,,",
                "T2,Đề án B,Đề án,CT 2019,2019");
        assertEquals(List.of("3 " + READ), submitted.rows);
        assertEquals(
                List.of("ROW_MISALIGNED | A2 | null | null | 7 / 6", "ROW_MISALIGNED | A4 | null | null | 5 / 6"),
                submitted.faults);
    }

    @Test
    void aStrayQuoteDoesNotSwallowTheFile() {
        Submitted submitted =
                Submitted.text("40", "task", "2019-11", HEADER, "\"T0,Đề án A,Đề án,CT 2019,2019,Hoàn thành", ROW);
        assertEquals(2, submitted.rows.size());
        assertEquals("3 " + READ, submitted.rows.get(1));
    }

    @Test
    void workbooksGiveTheSame() {
        Submitted submitted = Submitted.workbook(
                "40",
                "task",
                "2019-11",
                Sheets.of(
                        "Báo cáo",
                        row("TỈNH ỦY"),
                        row(),
                        row(
                                "Mã nhiệm vụ",
                                "Tên đề án",
                                "Loại",
                                "Chương trình công tác",
                                "Năm",
                                "Tình trạng",
                                "Hạn",
                                "Ngày hoàn thành"),
                        row(
                                "T1",
                                "Đề án A",
                                "Đề án",
                                "CT 2019",
                                2019,
                                "Hoàn thành",
                                new Sheets.Month(LocalDate.of(2019, 12, 1)),
                                LocalDate.of(2019, 10, 31)),
                        row("T2", "Đề án B", "Đề án", "CT 2019", 2019.5, "Hoàn thành", 2020, 43770)));
        assertEquals(
                List.of(
                        "Báo cáo!4 [T1, Đề án A, DE_AN, CT 2019, 2019, null, null, 2019-12-01, MONTH, HOAN_THANH, 2019-10-31, DAY]"),
                submitted.rows);
        assertEquals(List.of("NOT_AN_INTEGER | Báo cáo!E5 | programme_year | 2019.5 | null"), submitted.faults);
        assertEquals("PARTIAL rows 2 = 1 + 1", submitted.verdict());
        assertEquals(
                List.of("Báo cáo 3"),
                submitted.result().tables().stream()
                        .map(table -> table.sheet() + " " + table.headerRow())
                        .toList());
    }

    @Test
    void allSheetsThatFitAreReadAndRowsOfTheOthersRejected() {
        Object[] header = row("Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng");
        Object[] short1 = row("Mã nhiệm vụ", "Loại", "Chương trình công tác", "Năm", "Tình trạng");
        Submitted submitted = Submitted.workbook(
                "40",
                "task",
                "2019-11",
                Sheets.of("Thiếu", short1, row("T9", "Đề án", "CT 2019", 2019, "Dừng"))
                        .and("Hướng dẫn", row("Cách điền"))
                        .and("Một", header, row("T1", "Đề án A", "Đề án", "CT 2019", 2019, "Hoàn thành"))
                        .and("Ẩn", header, row("T1", "Đề án A", "Đề án", "CT 2019", 2019, "Hoàn thành"))
                        .hide("Ẩn"));
        assertEquals(List.of("Một!2 " + READ), submitted.rows);
        assertEquals(
                List.of(
                        "DUPLICATE_ROW | Ẩn!A2 | null | null | Một!A2",
                        "MISSING_COLUMN | Thiếu!2 | title | null | Mã nhiệm vụ; Loại; Chương trình công tác; Năm; Tình trạng"),
                submitted.faults);
        assertEquals(List.of("HIDDEN_SHEET | Ẩn! | null | null | null"), submitted.fileFaults());
        assertEquals("PARTIAL rows 3 = 1 + 2", submitted.verdict());
    }

    @Test
    void aSheetWhoseTableIsNotRecognisedIsSaid() {
        Object[] header = row("Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng");
        Object[] data = row("T1", "Đề án A", "Đề án", "CT 2019", 2019, "Hoàn thành");
        Submitted submitted = Submitted.workbook(
                "40",
                "task",
                "2019-11",
                Sheets.of("Một", header, data)
                        .and(
                                "Hai",
                                row("Cột A", "Cột B", "Cột C"),
                                row("T2", "Đề án B", "Dừng"),
                                row("T3", "C", "Dừng"))
                        .and("Ghi chú", row("Người lập", "Trần A"), row("Đơn vị", "Ban Tổ chức"), row("Đã kiểm tra"))
                        .and("Hướng dẫn", row("Cột", "Yêu cầu", "Cách ghi"), row("Loại", "Bắt buộc", "Đề án"))
                        .and("Biểu đồ"));
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
        assertEquals(List.of("SHEET_NOT_READ | Hai! | null | null | 3"), submitted.fileFaults());
    }

    @Test
    void jsonLinesArraysAndWrappedArrays() {
        String record = "{\"task_code\":\"T1\",\"Tên đề án\":\"Đề án A\",\"loai\":\"DE_AN\",\"programme\":\"CT 2019\","
                + "\"nam\":2019,\"trang_thai\":{\"Tình trạng\":\"hoàn thành\"},\"note\":null}";
        for (String text : List.of(record, "[" + record + "]", "{\"nguon\":\"x\",\"rows\":[" + record + "]}")) {
            Submitted submitted = Submitted.bytes("40", "task", "2019-11", text.getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("1 " + READ), submitted.rows, text);
        }
    }

    @Test
    void allArraysOfRecordsInAnObjectAreRead() {
        String record = "{\"Mã nhiệm vụ\":\"T1\",\"Tên đề án\":\"Đề án A\",\"Loại\":\"Đề án\","
                + "\"Chương trình công tác\":\"CT 2019\",\"Năm\":2019,\"Tình trạng\":\"Hoàn thành\"}";
        String text = "{\"ma\":[1,2],\"rows\":[" + record + "],\"trong\":[],\"more\":[" + record.replace("T1", "T2")
                + "," + record + "]}";
        Submitted submitted = Submitted.bytes("40", "task", "2019-11", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("1 " + READ, "2 " + READ.replace("T1", "T2")), submitted.rows);
        assertEquals(List.of("DUPLICATE_ROW | A3 | null | null | A1"), submitted.faults);
    }

    @Test
    void straySignsInTextFiles() {
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                (HEADER + "\r\n"
                                + "T1,\"Đề án \"nguồn\" cán bộ, giai đoạn 1\",Đề án,CT 2019,2019,Hoàn thành\n"
                                + "T2,\"Đề án mở ngoặc,Đề án,CT 2019,2019,Hoàn thành\r"
                                + "T3,\"hai\r\ndòng\",Đề án,CT 2019,2019,Hoàn thành\r\n"
                                + "T4,Đề án D,Đề án,CT 2019,2019\n"
                                + "T5,Đề án\"E, phần 1, phần 2\",CT 2019,2019,Hoàn thành\n"
                                + "T6,Đề án F,Đề án,CT 2019,2019,Hoàn thành,,\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("T1 Đề án \"nguồn\" cán bộ, giai đoạn 1", "T2 \"Đề án mở ngoặc", "T3 hai dòng", "T6 Đề án F"),
                submitted.rows.stream()
                        .map(row -> row.replaceAll("^\\d+ \\[(T\\d), (.*), DE_AN.*", "$1 $2"))
                        .toList());
        assertEquals(
                List.of("ROW_MISALIGNED | A5 | null | null | 5 / 6", "ROW_MISALIGNED | A6 | null | null | 7 / 6"),
                submitted.faults);
    }

    /** Every cell of a column has as many words: blanks part them as evenly as the delimiter does. */
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeadersOfTheContractDecideOnTheDelimiter(String delimiter) {
        StringBuilder text = new StringBuilder("Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng\n");
        for (int i = 0; i < 300; i++) {
            text.append(
                    "CT-%06d,Đề án mẫu số %d của chương trình,Đề án,Chương trình công tác năm 2019,2019,Hoàn thành\n"
                            .formatted(i, i));
        }
        Submitted submitted =
                Submitted.text("40", "task", "2019-11", text.toString().replace(",", delimiter));
        assertEquals("LOADED null 300 = 300 + 0", submitted.verdict());
        assertEquals(
                "2 [CT-000000, Đề án mẫu số 0 của chương trình, DE_AN, Chương trình công tác năm 2019, 2019, null, null, null, null, HOAN_THANH, null, null]",
                submitted.rows.get(0));
    }

    /** Cells that hold another delimiter evenly: lists of names, references of HTML. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {", A;B;C", "; A,B,C", "| A;B;C", ", A|B|C", ", &#272;&#7873;&#225;"})
    void delimitersInsideCellsDoNotDecide(char delimiter, String cell) {
        StringBuilder text = new StringBuilder("Mã nhiệm vụ_Tên đề án_Loại_Chương trình công tác_Năm_Tình trạng\n");
        for (int i = 0; i < 40; i++) {
            text.append("T%d_%s_Đề án_CT 2019_2019_Hoàn thành\n".formatted(i, cell));
        }
        Submitted submitted =
                Submitted.text("40", "task", "2019-11", text.toString().replace('_', delimiter));
        assertEquals("LOADED null 40 = 40 + 0", submitted.verdict());
    }
}
