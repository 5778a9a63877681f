package vn.cadre.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.text.VietnameseText;

/**
 * The two days that three numbers can mean, the year last.
 *
 * @param dayFirst as Vietnamese offices write it, or null when the calendar has no such day
 * @param monthFirst as American programs write it, or null
 */
public record DayMonthOrder(LocalDate dayFirst, LocalDate monthFirst) {
    private static final int LONGEST = 80;
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})(?!\\d)(?! ?[/.-] ?\\d)");

    /** The two days of a text, or null when it is no date of three numbers with the year last. */
    public static DayMonthOrder of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher numbers = NUMBERS.matcher(VietnameseText.normalise(text));
        if (!numbers.find()) {
            return null;
        }
        int year = Integer.parseInt(numbers.group(3));
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        int full = numbers.group(3).length() == 2 ? WrittenDate.century(year) : year;
        return new DayMonthOrder(day(full, second, first), day(full, first, second));
    }

    /** The two days of a day that a program may have taken for the other one. */
    public static DayMonthOrder of(LocalDate day) {
        return new DayMonthOrder(day, day(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
    }

    private static LocalDate day(int year, int month, int day) {
        boolean possible = year >= VietnameseDate.FIRST_YEAR
                && year <= VietnameseDate.LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? LocalDate.of(year, month, day) : null;
    }

    /** True when only the month can come first. */
    public boolean monthFirstOnly() {
        return dayFirst == null && monthFirst != null;
    }

    /** True when only the day can come first. */
    public boolean dayFirstOnly() {
        return dayFirst != null && monthFirst == null;
    }

    /** True when both readings are days, and not the same one. */
    public boolean ambiguous() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }
}
