package vn.cadre.text.number;

import java.math.BigDecimal;
import java.util.List;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.VietnameseText;

/** Numbers as Vietnamese offices print them: "13.503", "88,02%", "gần 560", "15 trong số 17", "hai lớp". */
public final class VietnameseNumber {
    private static final int SAFE_DIGITS = 18;

    private VietnameseNumber() {}

    /**
     * The exact whole number that the text states. "13,503" may be thousands or decimals, and either guess would be a
     * silent error, so it is unreadable as {@link TextProblem#AMBIGUOUS_SEPARATOR}.
     */
    public static Parsed<Long> integer(String text) {
        return integer(text, Measure.ANY);
    }

    /** The same in a measure; a number that is stated in another is unreadable. */
    public static Parsed<Long> integer(String text, Measure measure) {
        int length = text.length();
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || length > SAFE_DIGITS) {
                return marked(text, measure);
            }
            value = value * 10 + c - '0';
        }
        return length == 0 ? Parsed.unreadable(TextProblem.NOT_AN_INTEGER) : Parsed.of(value);
    }

    private static Parsed<Long> marked(String text, Measure measure) {
        return Numeral.read(text, 0, text.length()) instanceof Parsed.Value<BigDecimal> number
                        && number.doubts().isEmpty()
                ? whole(number.value())
                : writtenInteger(text, measure);
    }

    /** The exact number that the text states; of a percentage the figure as printed. */
    public static Parsed<BigDecimal> decimal(String text) {
        Parsed<BigDecimal> plain = Numeral.read(text, 0, text.length());
        return plain instanceof Parsed.Value ? plain : writtenDecimal(text);
    }

    /** The figure as printed, with its qualifier, percent sign, denominator and unit of measure. */
    public static Parsed<Quantity> quantity(String text) {
        return Numeral.read(text, 0, text.length()) instanceof Parsed.Value<BigDecimal> number
                        && number.doubts().isEmpty()
                ? Parsed.of(new Quantity(number.value(), Qualifier.EXACT, false, null, null))
                : WrittenQuantity.read(VietnameseText.key(text));
    }

    /** Whether a box is ticked: x, có, 1 against không, 0, a dash. */
    public static Parsed<Boolean> tick(String text) {
        return switch (text) {
            case "x", "X" -> Parsed.of(true);
            default -> writtenTick(VietnameseText.key(text));
        };
    }

    private static Parsed<Boolean> writtenTick(String key) {
        return switch (key) {
            case "x", "×", "v", "✓", "✔", "☑", "√", "có", "đúng", "1", "true", "yes" -> Parsed.of(true);
            case "không", "ko", "sai", "0", "-", "☐", "false", "no" -> Parsed.of(false);
            default -> Parsed.unreadable(TextProblem.NOT_A_TICK);
        };
    }

    private static Parsed<Long> writtenInteger(String text, Measure measure) {
        if (!(quantity(text) instanceof Parsed.Value<Quantity> read)
                || !isExact(read.value())
                || read.value().percent()) {
            return Parsed.unreadable(TextProblem.NOT_AN_INTEGER);
        }
        if (read.doubts().contains(TextProblem.AMBIGUOUS_SEPARATOR)) {
            return Parsed.unreadable(TextProblem.AMBIGUOUS_SEPARATOR);
        }
        return measure.of(read.value())
                .map(number -> doubted(whole(number), read.doubts()))
                .orElseGet(() -> Parsed.unreadable(TextProblem.NOT_AN_INTEGER));
    }

    private static Parsed<BigDecimal> writtenDecimal(String text) {
        return quantity(text) instanceof Parsed.Value<Quantity> read && isExact(read.value())
                ? doubted(Parsed.of(read.value().value()), read.doubts())
                : Parsed.unreadable(TextProblem.NOT_A_NUMBER);
    }

    private static boolean isExact(Quantity figure) {
        return figure.qualifier() == Qualifier.EXACT && figure.denominator() == null;
    }

    private static <T> Parsed<T> doubted(Parsed<T> result, List<TextProblem> doubts) {
        return result instanceof Parsed.Value<T> value
                ? Parsed.doubtful(value.value(), doubts.toArray(TextProblem[]::new))
                : result;
    }

    private static Parsed<Long> whole(BigDecimal value) {
        if (value.scale() == 0 && value.precision() <= SAFE_DIGITS) {
            return Parsed.of(value.longValue());
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() > 0 || stripped.precision() - stripped.scale() > SAFE_DIGITS
                ? Parsed.unreadable(TextProblem.NOT_AN_INTEGER)
                : Parsed.of(stripped.longValueExact());
    }
}
