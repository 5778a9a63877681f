package vn.cadre.text.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

/** A number in digits with Vietnamese marks: a point between thousands, a comma before decimals. */
final class Numeral {
    private static final int MOST_DIGITS = 30;
    private static final int SAFE_LENGTH = 18;

    private Numeral() {}

    /** The number between the two places, which nothing but it may fill. */
    static Parsed<BigDecimal> read(String text, int from, int to) {
        int start = from < to && text.charAt(from) == '-' ? from + 1 : from;
        int points = 0;
        int commas = 0;
        int lastMark = -1;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                lastMark = i;
            } else if (c < '0' || c > '9') {
                return notANumber();
            }
        }
        int digits = to - start - points - commas;
        if (digits == 0 || digits > MOST_DIGITS || lastMark == start || lastMark == to - 1) {
            return notANumber();
        }
        if (lastMark < 0) {
            return Parsed.of(value(text, from, to, to));
        }
        int decimals = to - lastMark - 1;
        return points == 0 || commas == 0
                ? oneKindOfMark(text, from, start, to, lastMark, decimals, points + commas)
                : bothMarks(text, from, start, to, lastMark, points, commas);
    }

    private static Parsed<BigDecimal> oneKindOfMark(
            String text, int from, int start, int to, int lastMark, int decimals, int marks) {
        boolean comma = text.charAt(lastMark) == ',';
        boolean grouped = isGrouped(text, start, to);
        if (marks > 1) {
            BigDecimal whole = grouped ? value(text, from, to, to) : null;
            return whole == null ? notANumber() : comma ? foreign(whole) : Parsed.of(whole);
        }
        if (comma) {
            BigDecimal decimal = value(text, from, lastMark, to);
            return grouped ? Parsed.doubtful(decimal, TextProblem.AMBIGUOUS_SEPARATOR) : Parsed.of(decimal);
        }
        if (grouped) {
            return Parsed.of(value(text, from, to, to));
        }
        boolean belowOne = lastMark == start + 1 && text.charAt(start) == '0';
        boolean readableAbroad = belowOne || decimals <= 2 || lastMark - start > 3;
        return readableAbroad ? foreign(value(text, from, lastMark, to)) : notANumber();
    }

    private static Parsed<BigDecimal> bothMarks(
            String text, int from, int start, int to, int lastMark, int points, int commas) {
        boolean comma = text.charAt(lastMark) == ',';
        if ((comma ? commas : points) != 1 || !isGrouped(text, start, lastMark)) {
            return notANumber();
        }
        BigDecimal decimal = value(text, from, lastMark, to);
        return comma ? Parsed.of(decimal) : foreign(decimal);
    }

    /** True when every mark has three digits after it, and one to three before the first, which do not begin with 0. */
    private static boolean isGrouped(String text, int from, int to) {
        int digits = 0;
        boolean first = true;
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            } else {
                if (first ? digits < 1 || digits > 3 : digits != 3) {
                    return false;
                }
                first = false;
                digits = 0;
            }
        }
        return !first && digits == 3 && text.charAt(from) != '0';
    }

    private static BigDecimal value(String text, int from, int decimalMark, int to) {
        int scale = decimalMark == to ? 0 : to - decimalMark - 1;
        return to - from <= SAFE_LENGTH
                ? BigDecimal.valueOf(unscaled(text, from, to), scale)
                : new BigDecimal(
                        new BigInteger(text.substring(from, to).replace(".", "").replace(",", "")), scale);
    }

    private static long unscaled(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
            }
        }
        return text.charAt(from) == '-' ? -value : value;
    }

    private static Parsed<BigDecimal> foreign(BigDecimal value) {
        return Parsed.doubtful(value, TextProblem.FOREIGN_DECIMAL_MARK);
    }

    private static Parsed<BigDecimal> notANumber() {
        return Parsed.unreadable(TextProblem.NOT_A_NUMBER);
    }
}
