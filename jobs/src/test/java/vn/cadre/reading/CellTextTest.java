package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.text.CellText;

/** Guards around cells, letters that a code page lost, and letters written as references. */
class CellTextTest {
    private static final String[] ROTATION = ("Mã cán bộ;Hình thức;Bên báo cáo;Đơn vị đi;Đơn vị đến;Số quyết định;"
                    + "Ngày quyết định;Từ ngày;Thời hạn (tháng);Chức vụ lãnh đạo, quản lý;Hướng")
            .split(";");
    private static final String[] PLAIN = ("040075001230;Luân chuyển;Đi;Tỉnh ủy Nghệ An;Tỉnh ủy Hà Tĩnh;12-QĐ/TU;"
                    + "01/11/2019;05/11/2019;36;x;Ngang")
            .split(";");
    private static final String[] TASK =
            "Mã nhiệm vụ;Tên đề án;Loại;Chương trình công tác;Năm;Đơn vị chủ trì;Tình trạng".split(";");

    private static String[] each(String before, String after, String[] cells) {
        String[] guarded = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            guarded[i] = before + cells[i] + after;
        }
        return guarded;
    }

    @ParameterizedTest
    @EnumSource
    void aGuardedRowIsTheSameRow(Format format) {
        Submitted plain = Submitted.bytes("40", "rotation", "2019-11", format.of(ROTATION, PLAIN));
        assertEquals("LOADED null 1 = 1 + 0", plain.verdict());
        for (String[] guarded : List.of(each("=\"", "\"", PLAIN), each("'", "", PLAIN), each(" ' ", "", PLAIN))) {
            Submitted submitted = Submitted.bytes("40", "rotation", "2019-11", format.of(ROTATION, guarded));
            assertEquals(plain.named, submitted.named);
            assertEquals(List.of(), submitted.faults);
            Submitted both = Submitted.bytes("40", "rotation", "2019-11", format.of(ROTATION, PLAIN, guarded));
            assertEquals(
                    List.of("DUPLICATE_ROW"),
                    both.faults.stream().map(fault -> fault.split(" ")[0]).toList());
        }
        Submitted headed = Submitted.bytes("40", "rotation", "2019-11", format.of(each("=\"", "\"", ROTATION), PLAIN));
        assertEquals(plain.named, headed.named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Ba xây' trong công tác cán bộ",
                "=HYPERLINK(\"a\",\"b\")",
                "‘Ba xây’",
                "Đề án \"A\"",
                "=1+1",
                "=\"a\" & \"b\""
            })
    void whatIsNoGuardStays(String text) {
        assertEquals(text, CellText.unguarded(text));
    }

    private static String[] task(String code, String title, String kind, String unit) {
        return new String[] {code, title, kind, "CT 2019", "2019", unit, "Hoàn thành"};
    }

    @ParameterizedTest
    @EnumSource
    void lostLettersOfAKeyOrCodeSendTheRowBackAndOthersWarn(Format format) {
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                format.of(
                        TASK,
                        task("T1", "Ð? án luân chuy?n cán b?", "Đề án", "T?nh ?y Ngh? An"),
                        task("T2", "Có nên luân chuyển không?", "Đ? án", ""),
                        task("NV-Đ?", "Đề án", "Đề án", "")));
        assertEquals(
                List.of(
                        "LOST_LETTERS_KEPT | " + format.cell("B", 2) + " | title | Ð? án luân chuy?n cán b? | null",
                        "LOST_LETTERS_KEPT | " + format.cell("F", 2) + " | lead_unit | T?nh ?y Ngh? An | null",
                        "LOST_LETTERS | " + format.cell("C", 3) + " | kind | Đ? án | null",
                        "LOST_LETTERS | " + format.cell("A", 4) + " | task_code | NV-Đ? | null"),
                submitted.faults);
        assertEquals("PARTIAL rows 3 = 1 + 2", submitted.verdict());
    }

    /** What Excel saves as "CSV" under a western code page: letters it has in bytes, others as question marks. */
    @Test
    void aFileSavedThroughAWesternCodePage() {
        String text = "task_code,title,kind,programme,programme_year,status\n"
                + "T1,\u00D0? \u00E1n lu\u00E2n chuy?n c\u00E1n b?,DE_AN,Chuong tr\u00ECnh 2019,2019,HOAN_THANH\n"
                + "T2,Th?m d?nh nh\u00E2n s?,DE_AN,Chuong tr\u00ECnh 2019,2019,HOAN_THANH\n"
                + "T3,T?ng k?t ngh? quy?t,DE_AN,Chuong tr\u00ECnh 2019,2019,HOAN_THANH\n";
        Submitted submitted = Submitted.bytes("44", "task", "2019-11", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("LOADED null 3 = 3 + 0", submitted.verdict());
        assertEquals(
                List.of("LOST_LETTERS_KEPT", "LOST_LETTERS_KEPT", "LOST_LETTERS_KEPT"),
                submitted.faults.stream().map(fault -> fault.split(" ")[0]).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có nên luân chuyển không?",
                "Ai? Ở đâu?",
                "Sao??",
                "??",
                "? ? ?",
                "Nguyễn Văn ?",
                "https://a.vn/x?id=1",
                "12?"
            })
    void aQuestionHasLostNothing(String text) {
        assertEquals(false, CellText.hasLostLetters(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cán b?", "Đ? án", "?ng h?", "chuy?n", "12-Q?/TU", "T?nh ?y", "b??c"})
    void questionMarksInsideWordsStandForLetters(String text) {
        assertEquals(true, CellText.hasLostLetters(text));
    }

    @ParameterizedTest
    @EnumSource
    void referencesAreTheLettersThatTheyStandFor(Format format) {
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                format.of(
                        new String[] {
                            "M&#227; nhi&#7879;m v&#7909;",
                            "T&ecirc;n &#273;&#7873; &aacute;n",
                            "Loại",
                            "Chương trình công tác",
                            "Năm",
                            "Đơn vị chủ trì",
                            "Tình trạng"
                        },
                        task("T1", "&#272;&#7873; &#225;n lu&#x00E2;n chuy&#x1EC3;n", "&#272;&#7873; &aacute;n", ""),
                        task("T2", "Lu&amp;#226;n chuy&amp;#7875;n &amp;amp; biệt phái", "Đề án", ""),
                        task("T3", "R&D; A&B &khong;", "Đề án", "")));
        assertEquals(
                List.of("Đề án luân chuyển", "Luân chuyển & biệt phái", "R&D; A&B &khong;"),
                submitted.named.stream()
                        .map(row -> row.replaceAll(".*title=(.*), kind=.*", "$1"))
                        .toList());
        assertEquals(
                List.of(
                        "REFERENCES_DECODED | " + format.cell("B", 2)
                                + " | title | &#272;&#7873; &#225;n lu&#x00E2;n chuy&#x1EC3;n | null",
                        "REFERENCES_DECODED | " + format.cell("C", 2) + " | kind | &#272;&#7873; &aacute;n | null",
                        "REFERENCES_DECODED | " + format.cell("B", 3)
                                + " | title | Lu&amp;#226;n chuy&amp;#7875;n &amp;amp; biệt phái | null"),
                submitted.faults);
    }
}
