package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.text.encoding.Encoding;
import vn.cadre.text.encoding.LegacyTable;

/** Files and columns in the encodings from before Unicode. */
class OldEncodingsTest {
    private static final String TABLE = String.join(
            "\n",
            "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng",
            "T1,Đề án luân chuyển cán bộ,Đề án,Ban Tổ chức Trung ương,2019,Hoàn thành",
            "T2,Thẩm định nhân sự,Đề án,Ban Tổ chức Trung ương,2019,Đang thực hiện",
            "");
    private static final List<String> ROWS = List.of(
            "2 [T1, Đề án luân chuyển cán bộ, DE_AN, Ban Tổ chức Trung ương, 2019, null, null, null, null, HOAN_THANH, null, null]",
            "3 [T2, Thẩm định nhân sự, DE_AN, Ban Tổ chức Trung ương, 2019, null, null, null, null, DANG_THUC_HIEN, null, null]");

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"TCVN3", "VISCII", "VNI", "UTF_8_TWICE"})
    void aWholeFile(Encoding encoding) {
        String old = old(TABLE, encoding);
        byte[] bytes = encoding == Encoding.UTF_8_TWICE
                ? old.getBytes(StandardCharsets.UTF_8)
                : old.getBytes(StandardCharsets.ISO_8859_1);
        Submitted submitted = Submitted.bytes("40", "task", "2019-11", bytes);
        assertEquals(ROWS, submitted.rows);
        assertEquals("LOADED null 2 = 2 + 0", submitted.verdict());
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | " + encoding.label()), submitted.fileFaults());
    }

    @Test
    void aWholeFileInWindows1258() {
        byte[] bytes = windows1258(TABLE);
        Submitted submitted = Submitted.bytes("40", "task", "2019-11", bytes);
        assertEquals(ROWS, submitted.rows);
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | Windows-1258"), submitted.fileFaults());
    }

    @Test
    void utf16WithoutAMark() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Submitted submitted = Submitted.bytes("40", "task", "2019-11", TABLE.getBytes(charset));
            assertEquals(ROWS, submitted.rows);
            assertEquals(List.of(), submitted.fileFaults());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"TCVN3", "VNI"})
    void theCellsOfAWorkbook(Encoding encoding) {
        Object[][] rows = TABLE.lines()
                .map(line -> (Object[]) old(line, encoding).split(","))
                .toArray(Object[][]::new);
        Submitted submitted = Submitted.workbook("40", "task", "2019-11", Sheets.of("Biểu", rows));
        assertEquals(ROWS.stream().map(row -> "Biểu!" + row).toList(), submitted.rows);
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | " + encoding.label()), submitted.fileFaults());
    }

    @Test
    void oneColumnAmongOthers() {
        String[] lines = TABLE.split("\n");
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String[] cells = line.split(",");
            cells[1] = old(cells[1], Encoding.TCVN3);
            text.append(String.join(",", cells)).append('\n');
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(ROWS, submitted.rows);
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | TCVN3 (ABC)"), submitted.fileFaults());
    }

    private static final String[] MIXED =
            ("Mã cán bộ;Họ và tên;Hình thức;Bên báo cáo;Đơn vị đi;Đơn vị đến;Số quyết định;"
                            + "Ngày quyết định;Từ ngày;Chức vụ sau;Ghi chú")
                    .split(";");

    private static String[] movement(int number, String from, String post, String note) {
        return ("00060008471" + number + ";Trần Thị Mẫu;Luân chuyển;Đi;" + from + ";UBND tỉnh Hà Nam;112-QĐ/TU;"
                        + "21/11/2019;23/11/2019;" + post + ";" + note)
                .split(";", -1);
    }

    private static String[] each(String[] cells, Encoding encoding) {
        return Stream.of(cells).map(cell -> old(cell, encoding)).toArray(String[]::new);
    }

    /** Rows of two encodings in one table, whichever come first, and after however many. */
    @ParameterizedTest
    @CsvSource({"TCVN3,0", "TCVN3,1", "TCVN3,300", "VNI,0", "VNI,1", "VNI,300", "VISCII,1", "UTF_8_TWICE,1"})
    void rowsOfTwoEncodings(Encoding encoding, int unicodeFirst) {
        for (Format format : Format.values()) {
            List<String[]> rows = new ArrayList<>();
            rows.add(unicodeFirst == 0 && format != Format.JSON ? each(MIXED, encoding) : MIXED);
            for (int i = 0; i < unicodeFirst; i++) {
                rows.add(movement(i, "Thành ủy Vinh, tỉnh Nghệ An", "Phó Chánh Văn phòng", "có quá trình công tác xã"));
            }
            rows.add(each(movement(1_000, "Huyện ủy Yên Thành, tỉnh Nghệ An", "Trưởng phòng", ""), encoding));
            rows.add(each(movement(1_001, "UBND tỉnh Nghệ An", "Phó Chánh Văn phòng", ""), encoding));
            rows.add(movement(2_000, "Tỉnh ủy Nghệ An", "Trưởng phòng Hà Trí", "có quá trình công tác xã"));
            rows.add(movement(2_001, "Thị ủy Thái Hòa, Nghệ An", "Phó Bí thư", "xã"));
            Submitted submitted =
                    Submitted.bytes("40", "rotation", "2019-11", format.of(rows.toArray(String[][]::new)));
            assertEquals(unicodeFirst + 4, submitted.rows.size(), format + " " + submitted.faults);
            assertEquals(
                    List.of(
                            "Huyện ủy Yên Thành, tỉnh Nghệ An / UBND tỉnh Hà Nam / Trưởng phòng",
                            "UBND tỉnh Nghệ An / UBND tỉnh Hà Nam / Phó Chánh Văn phòng",
                            "Tỉnh ủy Nghệ An / UBND tỉnh Hà Nam / Trưởng phòng Hà Trí",
                            "Thị ủy Thái Hòa, Nghệ An / UBND tỉnh Hà Nam / Phó Bí thư"),
                    submitted.named.subList(unicodeFirst, unicodeFirst + 4).stream()
                            .map(row -> row.replaceAll(
                                    ".*from_org=(.*), from_unit.*to_org=(.*), to_unit.*to_position=(.*), decision_no.*",
                                    "$1 / $2 / $3"))
                            .toList(),
                    format.name());
        }
    }

    /** Each column of another font, as files put together from several offices have them. */
    @ParameterizedTest
    @EnumSource
    void columnsOfSeveralEncodings(Format format) {
        String[] first = movement(1, "Huyện ủy Yên Thành, tỉnh Nghệ An", "Phó Chánh Văn phòng", "");
        String[] second = movement(2, "UBND tỉnh Nghệ An", "Trưởng phòng Tổ chức", "");
        String[] expected = {first[9], second[9]};
        for (String[] row : List.of(first, second)) {
            row[2] = old(row[2], Encoding.TCVN3);
            row[4] = old(row[4], Encoding.TCVN3);
            row[9] = old(row[9], Encoding.VNI);
        }
        Submitted submitted = Submitted.bytes("40", "rotation", "2019-11", format.of(MIXED, first, second));
        assertEquals("LOADED null 2 = 2 + 0", submitted.verdict());
        assertEquals(
                List.of(expected),
                submitted.named.stream()
                        .map(row -> row.replaceAll(".*to_position=(.*), decision_no.*", "$1"))
                        .toList());
        assertEquals(
                List.of(
                        "ENCODING_REPAIRED |  | null | null | TCVN3 (ABC)",
                        "ENCODING_REPAIRED |  | null | null | VNI-Windows"),
                submitted.fileFaults());
    }

    /** One name in an old font says nothing of the sound column beside it. */
    @ParameterizedTest
    @EnumSource
    void aSoundColumnBesideADamagedOneStays(Format format) {
        String[][] rows = new String[7][];
        rows[0] = MIXED;
        String[] posts = {"Hà", "không", "có", "Tày", "Thái", "xã"};
        for (int i = 0; i < posts.length; i++) {
            rows[i + 1] = movement(i, "Tỉnh ủy Nghệ An", posts[i], i == 0 ? "NguyÔn V¨n MÉu" : "");
        }
        Submitted submitted = Submitted.bytes("40", "rotation", "2019-11", format.of(rows));
        assertEquals(
                List.of(posts),
                submitted.named.stream()
                        .map(row -> row.replaceAll(".*to_position=(.*), decision_no.*", "$1"))
                        .toList());
    }

    @Test
    void rowsAfterTheFirstHundreds() {
        StringBuilder text = new StringBuilder();
        text.append(TABLE, 0, TABLE.indexOf('\n') + 1);
        for (int i = 0; i < 600; i++) {
            text.append("T").append(i).append(",").append(old("Đề án luân chuyển", Encoding.TCVN3));
            text.append(",Đề án,CT 2019,2019,Hoàn thành\n");
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals("LOADED null 600 = 600 + 0", submitted.verdict());
        assertEquals(
                "601 [T599, Đề án luân chuyển, DE_AN, CT 2019, 2019, null, null, null, null, HOAN_THANH, null, null]",
                submitted.rows.get(599));
    }

    /** A column that begins in plain ASCII may be of an old encoding all the same. */
    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"TCVN3", "VISCII", "VNI"})
    void rowsAfterManyInPlainLetters(Encoding encoding) {
        StringBuilder text = new StringBuilder(TABLE.lines().findFirst().orElseThrow() + "\n");
        for (int i = 0; i < 500; i++) {
            String title = i < 400 ? "Plan " + i : old("Nam Đề án luân chuyển cán bộ", encoding);
            text.append("T%d,%s,Đề án,CT 2019,2019,Hoàn thành\n".formatted(i, title));
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals("LOADED null 500 = 500 + 0", submitted.verdict());
        assertEquals(
                List.of("Plan 399", "Nam Đề án luân chuyển cán bộ", "Nam Đề án luân chuyển cán bộ"),
                List.of(title(submitted, 399), title(submitted, 400), title(submitted, 499)));
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | " + encoding.label()), submitted.fileFaults());
    }

    /** Some cells of VNI hold none but letters that Unicode has too; their neighbours tell. */
    @Test
    void rowsAfterManyInPlainLettersOfAWorkbook() {
        Object[][] rows = new Object[402][];
        rows[0] = TABLE.lines().findFirst().orElseThrow().split(",");
        for (int i = 1; i < rows.length; i++) {
            String title = i < 400 ? "Plan " + i : old(i == 400 ? "Năm" : "Đào tạo cán bộ huyện", Encoding.VNI);
            rows[i] = new Object[] {"T" + i, title, "Đề án", "CT 2019", "2019", "Hoàn thành"};
        }
        Submitted submitted = Submitted.workbook("40", "task", "2019-11", Sheets.of("Biểu", rows));
        assertEquals("LOADED null 401 = 401 + 0", submitted.verdict());
        assertEquals(
                List.of("Plan 399", "Năm", "Đào tạo cán bộ huyện"),
                List.of(title(submitted, 398), title(submitted, 399), title(submitted, 400)));
    }

    @Test
    void aLateCellThatNoEncodingExplainsRejectsItsRow() {
        StringBuilder text = new StringBuilder(TABLE.lines().findFirst().orElseThrow() + "\n");
        for (int i = 0; i < 401; i++) {
            String title = i == 300 ? "k¤q zx¸¸" : "Plan " + i;
            text.append("T%d,%s,Đề án,CT 2019,2019,Hoàn thành\n".formatted(i, title));
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals("PARTIAL rows 401 = 400 + 1", submitted.verdict());
        assertEquals(
                List.of("NOT_VIETNAMESE | B302 | title | k¤q zx¸¸ | null"),
                submitted.result().rowFaults().stream().map(Submitted::written).toList());
    }

    /** The bytes of a file say nothing of its encoding before the first letter that is not ASCII. */
    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"TCVN3", "VISCII", "VNI"})
    void bytesAfterManyInPlainLetters(Encoding encoding) {
        StringBuilder text = new StringBuilder("task_code,title,kind,programme,programme_year,status\n");
        for (int i = 0; i < 3_000; i++) {
            String title = i < 2_900 ? "Plan with a rather long title " + i : old("Đề án luân chuyển cán bộ", encoding);
            text.append("T%d,%s,DE_AN,CT 2019,2019,HOAN_THANH\n".formatted(i, title));
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("LOADED null 3000 = 3000 + 0", submitted.verdict());
        assertEquals("Đề án luân chuyển cán bộ", title(submitted, 2_999));
        assertEquals(List.of("ENCODING_REPAIRED |  | null | null | " + encoding.label()), submitted.fileFaults());
    }

    @Test
    void aStrayByteAfterManyPlainLettersSpoilsItsCellOnly() {
        StringBuilder text = new StringBuilder("task_code,title,kind,programme,programme_year,status\n");
        for (int i = 0; i < 3_000; i++) {
            String title = i == 2_950 ? "Plan \u00E1\u00A9" : "Plan with a rather long title " + i;
            text.append("T%d,%s,DE_AN,CT 2019,2019,HOAN_THANH\n".formatted(i, title));
        }
        Submitted submitted =
                Submitted.bytes("40", "task", "2019-11", text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("PARTIAL rows 3000 = 2999 + 1", submitted.verdict());
    }

    private static String title(Submitted submitted, int row) {
        return submitted.rows.get(row).split(", ")[1];
    }

    @Test
    void amountsInPoundsAreNoVietnamese() {
        Submitted submitted = Submitted.text(
                "40",
                "task",
                "2019-11",
                "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng,Giá",
                "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành,£512.20",
                "T2,Đề án B,Đề án,CT 2019,2019,Hoàn thành,£1.20");
        assertEquals(List.of("UNKNOWN_COLUMN | G1 | null | Giá | null"), submitted.fileFaults());
        assertEquals("LOADED null 2 = 2 + 0", submitted.verdict());
    }

    @Test
    void noise() {
        byte[] bytes = "Mã,Tên\n".getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 7 == 0 ? ' ' : 0x80 + i * 37 % 0x80);
        }
        byte[] both = new byte[bytes.length + noise.length];
        System.arraycopy(bytes, 0, both, 0, bytes.length);
        System.arraycopy(noise, 0, both, bytes.length, noise.length);
        assertEquals(
                "REJECTED read 0 = 0 + 0",
                Submitted.bytes("40", "task", "2019-11", both).verdict());
    }

    /** The text as an old encoding's bytes read as characters, found letter by letter. */
    private static String old(String text, Encoding encoding) {
        if (encoding == Encoding.UTF_8_TWICE) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        StringBuilder old = new StringBuilder();
        for (char letter : text.toCharArray()) {
            old.append(letter < 0x80 ? String.valueOf(letter) : bytes(letter, encoding));
        }
        return old.toString();
    }

    private static String bytes(char letter, Encoding encoding) {
        LegacyTable table = Stream.of(LegacyTable.values())
                .filter(each -> each.encoding() == encoding)
                .findFirst()
                .orElseThrow();
        for (char first = 'A'; first <= 0xFF; first++) {
            if (table.decode(String.valueOf(first)).equals(String.valueOf(letter))) {
                return String.valueOf(first);
            }
            for (char second = 0xC0; second <= 0xFF && encoding == Encoding.VNI; second++) {
                String pair = "" + first + second;
                if (table.decode(pair).equals(String.valueOf(letter))) {
                    return pair;
                }
            }
        }
        throw new IllegalArgumentException(letter + " has no bytes in " + encoding);
    }

    /** Windows composes the base with its mark and writes the tone after it. */
    private static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder out = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            if (charset.newEncoder().canEncode(letter) || decomposed.length() < 2) {
                out.append(letter);
                continue;
            }
            StringBuilder base = new StringBuilder(decomposed.substring(0, 1));
            StringBuilder tones = new StringBuilder();
            for (char mark : decomposed.substring(1).toCharArray()) {
                ("\u0300\u0301\u0303\u0309\u0323".indexOf(mark) >= 0 ? tones : base).append(mark);
            }
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString().getBytes(charset);
    }
}
