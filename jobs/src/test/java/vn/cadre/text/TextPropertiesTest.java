package vn.cadre.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Period;
import vn.cadre.text.date.Precision;
import vn.cadre.text.date.VietnameseDate;
import vn.cadre.text.encoding.CellRepair;
import vn.cadre.text.encoding.KnownWords;
import vn.cadre.text.encoding.LegacyEncoding;
import vn.cadre.text.encoding.LegacyEncoding.Decoding;
import vn.cadre.text.encoding.LegacyTable;
import vn.cadre.text.number.VietnameseNumber;

class TextPropertiesTest {
    private static final String VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    /** Words that every report holds, and rarer ones with each tone. */
    private static final List<String> SYLLABLES = List.of(
            "luân", "chuyển", "cán", "bộ", "tỉnh", "ủy", "đảng", "quyết", "định", "thừa", "thiên", "huế", "nguyễn",
            "trưởng", "phó", "bí", "thư", "chức", "vụ", "kỷ", "luật", "thẩm", "nghĩa", "khuỷu", "ngoằn", "giếng",
            "rượu", "lẫn", "nỗ", "mẫu", "ký", "hòa", "xoáy", "quỹ", "đẳng", "ổn", "sẵn", "bẽ", "vẻ", "hỗ", "trợ");

    @Property
    void normalisingTwiceChangesNothing(@ForAll("writings") String text) {
        String once = VietnameseText.normalise(text);
        assertEquals(once, VietnameseText.normalise(once));
    }

    @Property
    void composedAndDecomposedAreTheSame(@ForAll("writings") String text) {
        assertEquals(
                VietnameseText.normalise(Normalizer.normalize(text, Normalizer.Form.NFC)),
                VietnameseText.normalise(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Property
    void whatLooksCleanIsClean(@ForAll("writings") String text) {
        assertEquals(TextCleaner.clean(text), VietnameseText.normalise(text));
    }

    @Property
    void nothingThrows(@ForAll("writings") String text) {
        assertNotNull(VietnameseText.unaccented(text));
        assertNotNull(VietnameseText.expanded(text));
        assertNotNull(VietnameseText.headerKey(text));
        assertNotNull(VietnameseDate.parse(text));
        assertNotNull(VietnameseDate.parse(text, LocalDate.of(2024, 2, 29)));
        assertNotNull(VietnameseNumber.integer(text));
        assertNotNull(VietnameseNumber.decimal(text));
        assertNotNull(VietnameseNumber.quantity(text));
        assertNotNull(VietnameseNumber.tick(text));
        assertNotNull(Period.read(text));
        assertNotNull(Period.parse(text));
        assertNotNull(DocumentNumber.parse(text));
        assertNotNull(CellRepair.of(List.of(text), List.of(), KnownWords.COMMON).repair(text));
        assertNotNull(CellRepair.alone(text));
        assertNotNull(LegacyEncoding.decode(text.getBytes(StandardCharsets.UTF_16BE)));
        assertNotNull(LegacyEncoding.decode(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Property
    void everyDayReadsBackInEveryWriting(@ForAll @LongRange(min = -25_567, max = 47_481) long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Parsed<PartialDate> expected = Parsed.of(new PartialDate(day, Precision.DAY));
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        for (String text : List.of(
                day.toString(),
                day + " 00:00:00",
                d + "/" + m + "/" + y,
                d + "-" + m + "-" + y,
                d + "." + m + "." + y,
                "%02d/%02d/%d".formatted(d, m, y),
                "ngày %d tháng %d năm %d".formatted(d, m, y))) {
            assertEquals(expected, VietnameseDate.parse(text), text);
        }
    }

    @Property
    void everyIntegerReadsBack(@ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long value) {
        assertEquals(Parsed.of(value), VietnameseNumber.integer(Long.toString(value)));
        assertEquals(Parsed.of(value), VietnameseNumber.integer(String.format(Locale.GERMANY, "%,d", value)));
    }

    @Property
    void everyDecimalReadsBack(@ForAll @IntRange(min = -99_999_999, max = 99_999_999) int hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2);
        assertEquals(Parsed.of(value), VietnameseNumber.decimal(String.format(Locale.GERMANY, "%,.2f", value)));
        assertEquals(Parsed.of(value), VietnameseNumber.decimal(value.toString().replace('.', ',')));
    }

    @Property
    void everyOldEncodingReadsBack(@ForAll("texts") String text) {
        for (LegacyTable table : LegacyTable.values()) {
            String bytes = Encoder.encode(text, table);
            assertEquals(text, VietnameseText.normalise(table.decode(bytes)), table.name());
        }
    }

    @Property
    void everyOldEncodingIsFound(@ForAll("texts") String text) {
        String file = "Họ và tên,Đơn vị công tác,Quyết định số\n" + text + "\n";
        for (LegacyTable table : LegacyTable.values()) {
            if (table != LegacyTable.UTF_8_TWICE) {
                byte[] bytes = Encoder.encode(file, table).getBytes(StandardCharsets.ISO_8859_1);
                Decoding.Text read = assertInstanceOf(Decoding.Text.class, LegacyEncoding.decode(bytes));
                assertEquals(table.encoding(), read.encoding());
                assertEquals(
                        file.lines().toList(),
                        read.text().lines().map(VietnameseText::normalise).toList());
            }
        }
    }

    @Provide
    Arbitrary<String> writings() {
        Arbitrary<String> vietnamese = Arbitraries.strings()
                .withChars(VOWELS + VOWELS.toUpperCase(Locale.ROOT))
                .withChars("qghncđĐtưƯ  -–./,%0123456789")
                .withChars('\u00A0', '\u200B', '\u00D0', '\u01A3', '\u0309', '\u0302', '\u0323', '\u031B', '\n')
                .ofMaxLength(20);
        Arbitrary<String> words = Arbitraries.of(
                        "tháng",
                        "năm",
                        "ngày",
                        "quý",
                        "gần",
                        "khoảng",
                        "trong số",
                        "thứ ba",
                        "IV",
                        "12",
                        "2019",
                        "1.077",
                        "31/02/2022",
                        "/",
                        "-",
                        ",",
                        "98-QĐ/TW",
                        "đến",
                        "6",
                        "mười",
                        "lưạ",
                        "T.Ư",
                        "00:00:00")
                .list()
                .ofMaxSize(5)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(vietnamese, words, Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word = Arbitraries.of(SYLLABLES);
        Arbitrary<String> capitalised = word.map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1));
        return Combinators.combine(capitalised, word.list().ofMinSize(3).ofMaxSize(12))
                .as((first, rest) -> first + rest.stream().map(w -> " " + w).collect(Collectors.joining()));
    }
}
