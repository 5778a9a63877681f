package vn.cadre.text.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.encoding.LegacyEncoding.Decoding;

class LegacyEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "Luaân chuyeån caùn boä,VNI,Luân chuyển cán bộ",
        "Thöøa Thieân Hueá,VNI,Thừa Thiên Huế",
        "Ban Toå chöùc Trung öông,VNI,Ban Tổ chức Trung ương",
        "Ñaûng,VNI,Đảng",
        "§¶ng,TCVN3,Đảng",
        "Hä vµ tªn,TCVN3,Họ và tên",
        "T\u00D8NH U\u00FB NGH\u00D6 AN,TCVN3,TỈNH ỦY NGHỆ AN",
        "luÃ¢n chuyá»ƒn,UTF_8_TWICE,luân chuyển"
    })
    void repairsACell(String cell, Encoding encoding, String expected) {
        CellRepair.Outcome outcome = column(cell).repair(cell);
        assertEquals(encoding, outcome.encoding());
        assertEquals(expected, VietnameseText.normalise(outcome.text()));
    }

    private static CellRepair column(String... cells) {
        return CellRepair.of(List.of(cells), List.of(), KnownWords.COMMON);
    }

    /** "Bé" reads as it stands; beside damaged cells of TCVN3 it is Bộ, which alone is a word of reports. */
    @Test
    void repairsTheCellsOfAColumnEachByItself() {
        String[] cells = {
            "H\u00D7nh th\u00F8c",
            "Lu\u00A9n chuy\u00D3n",
            "B\u00E9",
            "LC",
            "",
            "Hà Nam",
            "Tây Ninh",
            "xã",
            "có",
            "Hình thức"
        };
        CellRepair column = column(cells);
        assertEquals(
                List.of("Hình thức", "Luân chuyển", "Bộ", "LC", "", "Hà Nam", "Tây Ninh", "xã", "có", "Hình thức"),
                Stream.of(cells)
                        .map(column::repair)
                        .map(CellRepair.Outcome::text)
                        .toList());
        CellRepair sound = column("Hà", "không", "có", "Tày", "Thái", "xã", "Bé");
        assertTrue(sound.isIdle());
    }

    /** Neither reading is known to every report: the cell stays, and says so. */
    @Test
    void doubtsACellThatReadsBothWays() {
        CellRepair column = column("NguyÔn V¨n MÉu", "TrÇn ThÞ MÉu", "Lò Cò");
        assertEquals(new CellRepair.Outcome("Lò Cò", null, Encoding.TCVN3), column.repair("Lò Cò"));
    }

    /** One cell may hold words of both kinds. */
    @Test
    void repairsTheDamagedWordsOfACell() {
        CellRepair column = column("NguyÔn V¨n MÉu", "TrÇn ThÞ MÉu", "Lª Hoµng MÉu");
        assertEquals(
                "Trần Thị Mẫu, tỉnh Nghệ An",
                column.repair("TrÇn ThÞ Mẫu, tỉnh Nghệ An").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỉnh ủy Nghệ An",
                "HĐND, UBND",
                "Müller",
                "560 m²",
                "“Luân chuyển” – đợt 1…",
                "CÔNGTÁC",
                "2019-11",
                "Bé",
                "\u00A0"
            })
    void leavesGoodCellsAlone(String cell) {
        assertEquals(new CellRepair.Outcome(cell, null, null), column(cell).repair(cell));
        assertEquals(new CellRepair.Outcome(cell, null, null), CellRepair.alone(cell));
    }

    @Test
    void refusesDamageThatNoEncodingExplains() {
        String cell = "thực hịện qủỹết lịệt";
        assertEquals(
                new CellRepair.Outcome(cell, null, null), column("TT", cell).repair(cell));
    }

    @Test
    void readsUnicodeFiles() {
        String text = "Họ và tên,Đơn vị\n1,Nghệ An\n";
        assertEquals(
                new Decoding.Text(text, Encoding.UTF_8, Evidence.NONE), LegacyEncoding.decode(text.getBytes(UTF_8)));
        assertEquals(
                new Decoding.Text(text, Encoding.UTF_8, Evidence.NONE),
                LegacyEncoding.decode(("\uFEFF" + text).getBytes(UTF_8)));
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            Encoding encoding = charset.equals(UTF_16LE) ? Encoding.UTF_16LE : Encoding.UTF_16BE;
            assertEquals(
                    new Decoding.Text(text, encoding, Evidence.NONE), LegacyEncoding.decode(text.getBytes(charset)));
            assertEquals(
                    new Decoding.Text(text, encoding, Evidence.NONE),
                    LegacyEncoding.decode(("\uFEFF" + text).getBytes(charset)));
        }
    }

    @Test
    void readsFilesOfOldEncodings() {
        assertEquals(
                new Decoding.Text("Họ và tên;Tỉnh\nLuân chuyển;NGHỆ AN\n", Encoding.TCVN3, new Evidence(7, 7, 7)),
                LegacyEncoding.decode("H\u00E4 v\u00B5 t\u00AAn;T\u00D8nh\nLu\u00A9n chuy\u00D3n;NGH\u00D6 AN\n"
                        .getBytes(ISO_8859_1)));
    }

    @Test
    void refusesFilesThatAreNoText() {
        assertEquals(
                new Decoding.Refused("zero bytes: not a text file"),
                LegacyEncoding.decode(new byte[] {80, 75, 3, 4, 0, 0, 0, 0, 8, 0, 1}));
        byte[] broken = "Họ và tên, Đơn vị, Nghệ An".getBytes(UTF_8);
        broken[broken.length - 4] = (byte) 0xFF;
        assertInstanceOf(Decoding.Refused.class, LegacyEncoding.decode(broken));
    }
}
