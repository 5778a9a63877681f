package vn.cadre.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.VietnameseText;

/** Dates as Vietnamese offices write them: the day always first, or the year in the ISO order. */
public final class VietnameseDate {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2099;

    private static final String MIDNIGHT = " 00:00:00";

    /** The days seen so far: files name the same few thousand again and again. */
    private static final AtomicReferenceArray<Parsed<PartialDate>> DAYS =
            new AtomicReferenceArray<>((LAST_YEAR - FIRST_YEAR + 1) * 12 * 31);

    private VietnameseDate() {}

    /** The date that the text states by itself; a day without its year is no date. */
    public static Parsed<PartialDate> parse(String text) {
        return parse(text, null);
    }

    /**
     * The date that the text states, where a missing year is that of the last such day or month up to the context.
     *
     * @param context the day the text was written, or null
     */
    public static Parsed<PartialDate> parse(String text, LocalDate context) {
        Parsed<PartialDate> plain = inDigits(text);
        return plain != null ? plain : WrittenDate.read(VietnameseText.key(text), context);
    }

    /** The day that a workbook stores as a number; its time of day is dropped. */
    public static Parsed<PartialDate> fromExcelSerial(double serial, DateSystem system) {
        if (Double.isNaN(serial)) {
            return Parsed.unreadable(TextProblem.NOT_A_DATE);
        }
        long day = (long) Math.floor(serial);
        boolean never = system == DateSystem.EXCEL_1900 && (day < 1 || day == 60);
        if (never || day < 0 || day > 100_000) {
            return Parsed.unreadable(TextProblem.IMPOSSIBLE_DATE);
        }
        LocalDate date = system == DateSystem.EXCEL_1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Day, month and year in digits and nothing else, perhaps with an exported midnight; null for any other writing. */
    private static Parsed<PartialDate> inDigits(String text) {
        int end = text.length() > MIDNIGHT.length() && text.endsWith(MIDNIGHT)
                ? text.length() - MIDNIGHT.length()
                : text.length();
        int first = digits(text, 0, end);
        int second = first == 0 ? 0 : digits(text, first + 1, end);
        if (second == 0 || second > 2 || !isMark(text, first)) {
            return null;
        }
        int secondEnd = first + 1 + second;
        int third = digits(text, secondEnd + 1, end);
        if (third == 0 || secondEnd + 1 + third != end || !isMark(text, secondEnd)) {
            return null;
        }
        int month = number(text, first + 1, secondEnd);
        if (first == 4 && third <= 2) {
            return of(number(text, 0, first), month, number(text, secondEnd + 1, end));
        }
        return first <= 2 && third == 4 ? of(number(text, secondEnd + 1, end), month, number(text, 0, first)) : null;
    }

    /** The date of the three numbers; zeros stand for what is not known, first the day, then the month too. */
    static Parsed<PartialDate> of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || (month == 0 && day > 0)) {
            return Parsed.unreadable(TextProblem.IMPOSSIBLE_DATE);
        }
        if (month == 0) {
            return Parsed.of(PartialDate.year(year));
        }
        if (day == 0) {
            return Parsed.of(PartialDate.month(year, month));
        }
        return day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
                ? Parsed.unreadable(TextProblem.IMPOSSIBLE_DATE)
                : known(year, month, day);
    }

    private static Parsed<PartialDate> known(int year, int month, int day) {
        int place = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
        Parsed<PartialDate> date = DAYS.get(place);
        if (date == null) {
            date = Parsed.of(PartialDate.day(year, month, day));
            DAYS.set(place, date);
        }
        return date;
    }

    /** How many digits stand at the place, up to four; 0 when more do. */
    private static int digits(String text, int from, int end) {
        int to = from;
        while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from > 4 || to < from ? 0 : to - from;
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        return c == '/' || c == '-' || c == '.';
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
