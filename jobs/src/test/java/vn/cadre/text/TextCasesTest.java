package vn.cadre.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cadre.text.date.DateSystem;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Period;
import vn.cadre.text.date.VietnameseDate;
import vn.cadre.text.encoding.CellRepair;
import vn.cadre.text.encoding.KnownWords;
import vn.cadre.text.encoding.LegacyEncoding;
import vn.cadre.text.number.Qualifier;
import vn.cadre.text.number.Quantity;
import vn.cadre.text.number.VietnameseNumber;

/** Every row of text_cases.csv, read by the part of the package that it concerns. */
class TextCasesTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (InputStream file = TextCasesTest.class.getResourceAsStream("text_cases.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> all = rows.stream().toList();
            return all.stream().map(row -> DynamicTest.dynamicTest(row.getField("id"), () -> check(row)));
        }
    }

    private static void check(NamedCsvRecord row) {
        String input = unescaped(row.getField("input_escaped"));
        String expected = row.getField("expected");
        switch (row.getField("id").charAt(0)) {
            case 'X' -> checkText(row.getField("category"), input, expected);
            case 'D' -> checkDate(row.getField("id"), input, expected);
            default -> checkNumber(row, input, expected);
        }
    }

    private static void checkText(String category, String input, String expected) {
        switch (category) {
            case "abbreviation" -> assertEquals(expected, VietnameseText.expanded(input));
            case "doc number" ->
                assertEquals(expected, DocumentNumber.parse(input).orElseThrow().canonical());
            case "header synonym" -> assertEquals(VietnameseText.headerKey(expected), VietnameseText.headerKey(input));
            case "obfuscated diacritics" -> assertTrue(LegacyEncoding.isGarbled(input));
            case "lost space" -> assertEquals(false, LegacyEncoding.isGarbled(input));
            default -> assertEquals(expected, VietnameseText.normalise(repaired(input)));
        }
    }

    private static String repaired(String cell) {
        return CellRepair.of(List.of(cell), List.of(), KnownWords.COMMON)
                .repair(cell)
                .text();
    }

    private static void checkDate(String id, String input, String expected) {
        switch (id) {
            case "D09", "D10", "D20", "D21" ->
                assertEquals(Parsed.of(Period.parse(expected).orElseThrow()), Period.read(input));
            case "D14" -> assertEquals(day(expected), VietnameseDate.parse(input, LocalDate.of(2023, 12, 28)));
            case "D17" ->
                assertEquals(
                        Parsed.doubtful(PartialDate.day(2019, 12, 3), TextProblem.WEEKDAY_MISMATCH),
                        VietnameseDate.parse(input));
            case "D18" -> assertEquals(day(expected), serial(input));
            case "D19" -> assertEquals(day("2019-11-01"), serial(input));
            case "D22" -> assertEquals(Parsed.unreadable(TextProblem.NOT_A_DATE), VietnameseDate.parse(input));
            case "D28" -> assertEquals(Parsed.unreadable(TextProblem.RELATIVE_DATE), VietnameseDate.parse(input));
            case "D30" ->
                assertEquals(
                        Parsed.doubtful(PartialDate.day(2019, 12, 2), TextProblem.TWO_DIGIT_YEAR),
                        VietnameseDate.parse(input));
            default -> assertEquals(expected.startsWith("[REJECT") ? null : day(expected), readable(input));
        }
    }

    private static Parsed<PartialDate> readable(String input) {
        Parsed<PartialDate> date = VietnameseDate.parse(input, LocalDate.of(2019, 12, 3));
        return date instanceof Parsed.Unreadable ? null : date;
    }

    private static Parsed<PartialDate> serial(String input) {
        return VietnameseDate.fromExcelSerial(Double.parseDouble(input), DateSystem.EXCEL_1900);
    }

    private static Parsed<PartialDate> day(String iso) {
        String[] parts = iso.split("[-T]");
        int year = Integer.parseInt(parts[0]);
        return Parsed.of(
                switch (parts.length) {
                    case 1 -> PartialDate.year(year);
                    case 2 -> PartialDate.month(year, Integer.parseInt(parts[1]));
                    default -> PartialDate.day(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                });
    }

    private static void checkNumber(NamedCsvRecord row, String input, String expected) {
        if (expected.equals("[REJECT]")) {
            assertEquals(Parsed.unreadable(TextProblem.NOT_A_NUMBER), VietnameseNumber.quantity(input));
            return;
        }
        boolean foreign = expected.startsWith("[WARN] ");
        String[] figures = expected.replace("[WARN] ", "").split(" ");
        BigDecimal denominator = figures.length > 2 && figures[1].equals("/") ? new BigDecimal(figures[2]) : null;
        Quantity quantity = new Quantity(
                new BigDecimal(figures[0]),
                qualifier(row.getField("qualifier_or_precision")),
                expected.contains("percent") && input.contains("%"),
                denominator,
                input.endsWith("năm") ? "NAM" : unit(row.getField("qualifier_or_precision")));
        assertEquals(
                foreign ? Parsed.doubtful(quantity, TextProblem.FOREIGN_DECIMAL_MARK) : Parsed.of(quantity),
                VietnameseNumber.quantity(input));
    }

    private static Qualifier qualifier(String name) {
        return switch (name) {
            case "APPROX", "APPROX_BELOW", "ABOVE" -> Qualifier.valueOf(name);
            default -> Qualifier.EXACT;
        };
    }

    private static String unit(String name) {
        return switch (name) {
            case "UNIT=luot" -> "LUOT";
            case "UNIT=truong_hop" -> "TRUONG_HOP";
            case "UNIT=nguoi" -> "NGUOI";
            default -> null;
        };
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
