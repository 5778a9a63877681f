package vn.cadre.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

/** The dates that are more than three numbers: with words, weekdays, times of day, or parts left out. */
final class WrittenDate {
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:hôm (?:qua|nay|kia|sau|trước)|ngày (?:mai|kia)|(?:tuần|tháng|quý|năm) (?:trước|này|sau|qua)|năm (?:ngoái|nay)|vừa qua|mới đây|sắp tới)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\(?(?:thứ (?<name>hai|ba|tư|năm|sáu|bảy|[2-7])|t(?<digit>[2-7])(?=[ ,])(?![ ,]+(?:năm )?\\d{4}$)|(?<sunday>chủ nhật|cn))(?![\\p{L}\\d])[,.)]*");
    private static final Pattern FILLER =
            Pattern.compile("(?<!\\p{L})(?:sáng|trưa|chiều|tối|đêm|ngày|mùng|mồng|vào|lúc)(?!\\p{L})");
    private static final Pattern MONTH_WORD = Pattern.compile("(?<!\\p{L})(?:tháng|thg|th|t)[ .]?(?=\\d)");
    private static final Pattern MONTH_THEN_YEAR =
            Pattern.compile("(?<!\\p{L})(?:tháng|thg|th|t)[ .]?(\\d{1,2}) (?=\\d{4}$)");
    private static final Pattern YEAR_WORD = Pattern.compile("(?<!\\p{L})năm (?=\\d)");
    private static final Pattern ENGLISH_MONTH =
            Pattern.compile("(?<!\\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?!\\p{L})");
    /** "Oct 31, 2019": a month's name tells it from the day, whatever comes first. */
    private static final Pattern MONTH_NAME_FIRST = Pattern.compile(
            "(?<!\\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

    private static final Pattern ENGLISH_WEEKDAY =
            Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\\.?(?!\\p{L}),? ?");
    private static final List<String> ENGLISH_WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern COMMA_YEAR = Pattern.compile("(?<=\\d) ?, ?(?=\\d{4}$)");
    private static final Pattern UNKNOWN_DAY = Pattern.compile("^[._…?\\- ]{1,8}/");
    private static final String WORD = "\u0001";
    private static final Pattern MARK = Pattern.compile("(?: ?[/.-]? ?" + WORD + ")+ ?[/.-]? ?| ?[/.-] ?");
    private static final Pattern PARTS = Pattern.compile("(\\d{0,4})(?:/(\\d{1,4}))?(?:/(\\d{1,4}))?");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "hai", DayOfWeek.MONDAY,
            "ba", DayOfWeek.TUESDAY,
            "tư", DayOfWeek.WEDNESDAY,
            "năm", DayOfWeek.THURSDAY,
            "sáu", DayOfWeek.FRIDAY,
            "bảy", DayOfWeek.SATURDAY);

    private static final int LONGEST = 80;

    private WrittenDate() {}

    /** The date in a text that is already a key. */
    static Parsed<PartialDate> read(String key, LocalDate context) {
        if (key.length() > LONGEST) {
            return Parsed.unreadable(TextProblem.NOT_A_DATE);
        }
        if (RELATIVE.matcher(key).find() && !YEAR.matcher(key).find()) {
            return Parsed.unreadable(TextProblem.RELATIVE_DATE);
        }
        TimeOfDay time = TimeOfDay.in(key);
        if (time == null) {
            return day(key, context);
        }
        Parsed<PartialDate> date = day(key.substring(0, time.from()) + " " + key.substring(time.to()), context);
        return time.zoned() && date instanceof Parsed.Value<PartialDate> read ? inHanoi(read, time) : date;
    }

    /** An instant says the day that it is in Hanoi; of a day that is not known, it says nothing. */
    private static Parsed<PartialDate> inHanoi(Parsed.Value<PartialDate> written, TimeOfDay time) {
        LocalDate day = written.value().precision() == Precision.DAY
                ? time.dayInHanoi(written.value().start())
                : null;
        return day == null
                ? Parsed.unreadable(TextProblem.NOT_A_DATE)
                : Parsed.doubtful(
                        new PartialDate(day, Precision.DAY), written.doubts().toArray(TextProblem[]::new));
    }

    /** The date in a text without a time of day. */
    private static Parsed<PartialDate> day(String dated, LocalDate context) {
        String text = MONTH_NAME_FIRST.matcher(dated.strip()).replaceFirst("$2 $1 $3");
        Matcher english = ENGLISH_WEEKDAY.matcher(text);
        if (english.find()) {
            DayOfWeek stated = DayOfWeek.of(ENGLISH_WEEKDAYS.indexOf(english.group(1)) + 1);
            return checked(parts(text.substring(english.end()), context), stated);
        }
        Matcher weekday = WEEKDAY.matcher(text);
        DayOfWeek stated = weekday.find() ? weekday(weekday) : null;
        String rest = stated == null ? text : text.substring(0, weekday.start()) + text.substring(weekday.end());
        Parsed<PartialDate> date = parts(rest, context);
        return stated == null ? date : checked(date, stated);
    }

    private static Parsed<PartialDate> parts(String text, LocalDate context) {
        Matcher parts = PARTS.matcher(inMarks(text));
        return parts.matches() ? of(parts.toMatchResult(), context) : Parsed.unreadable(TextProblem.NOT_A_DATE);
    }

    /** The text with every word that joins numbers written as a slash: "/11/2019", "7/10/2017". */
    private static String inMarks(String text) {
        String numbers = FILLER.matcher(text).replaceAll(" ");
        numbers = MONTH_THEN_YEAR.matcher(numbers).replaceAll(WORD + "$1" + WORD);
        numbers = MONTH_WORD.matcher(numbers).replaceAll(WORD);
        numbers = YEAR_WORD.matcher(numbers).replaceAll(WORD);
        numbers =
                ENGLISH_MONTH.matcher(numbers).replaceAll(month -> WORD + (ENGLISH.indexOf(month.group(1)) + 1) + WORD);
        numbers = COMMA_YEAR.matcher(strip(numbers)).replaceAll(WORD);
        numbers = UNKNOWN_DAY.matcher(numbers).replaceFirst("/");
        return MARK.matcher(numbers).replaceAll("/").strip();
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " ,;:()".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:().".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static Parsed<PartialDate> of(MatchResult parts, LocalDate context) {
        String first = parts.group(1);
        String second = parts.group(2);
        String third = parts.group(3);
        if (third != null) {
            return three(first, second, third);
        }
        if (second == null) {
            return first.length() == 4 ? VietnameseDate.of(number(first), 0, 0) : notADate();
        }
        if (first.length() == 4) {
            return second.length() <= 2 ? VietnameseDate.of(number(first), number(second), 0) : notADate();
        }
        if (second.length() == 4) {
            return first.length() <= 2 ? VietnameseDate.of(number(second), number(first), 0) : notADate();
        }
        return context == null || first.length() > 2 || second.length() > 2
                ? notADate()
                : before(context, number(second), number(first));
    }

    private static Parsed<PartialDate> three(String first, String second, String third) {
        if (second.length() > 2) {
            return notADate();
        }
        if (first.length() == 4 && third.length() <= 2) {
            return VietnameseDate.of(number(first), number(second), number(third));
        }
        if (first.length() > 2 || third.length() == 1 || third.length() == 3) {
            return notADate();
        }
        return third.length() == 4
                ? VietnameseDate.of(number(third), number(second), number(first))
                : withDoubt(
                        VietnameseDate.of(century(number(third)), number(second), number(first)),
                        TextProblem.TWO_DIGIT_YEAR);
    }

    /** Two digits up to 39 are of this century: no cadre at work was born before 1940. */
    static int century(int year) {
        return year < 40 ? 2000 + year : 1900 + year;
    }

    private static Parsed<PartialDate> before(LocalDate context, int month, int day) {
        if (month < 1 || month > 12) {
            return Parsed.unreadable(TextProblem.IMPOSSIBLE_DATE);
        }
        int year = YearMonth.of(context.getYear(), month).isAfter(YearMonth.from(context)) ? -1 : 0;
        if (year == 0 && month == context.getMonthValue() && day > context.getDayOfMonth()) {
            year = -1;
        }
        return VietnameseDate.of(context.getYear() + year, month, day);
    }

    private static DayOfWeek weekday(Matcher found) {
        if (found.group("sunday") != null) {
            return DayOfWeek.SUNDAY;
        }
        String name = found.group("name") != null ? found.group("name") : found.group("digit");
        return Character.isDigit(name.charAt(0)) ? DayOfWeek.of(number(name) - 1) : WEEKDAYS.get(name);
    }

    private static Parsed<PartialDate> checked(Parsed<PartialDate> date, DayOfWeek stated) {
        return date instanceof Parsed.Value<PartialDate> read
                        && read.value().precision() == Precision.DAY
                        && read.value().start().getDayOfWeek() != stated
                ? withDoubt(date, TextProblem.WEEKDAY_MISMATCH)
                : date;
    }

    private static Parsed<PartialDate> withDoubt(Parsed<PartialDate> date, TextProblem doubt) {
        if (date instanceof Parsed.Value<PartialDate> read) {
            TextProblem[] doubts =
                    Stream.concat(read.doubts().stream(), Stream.of(doubt)).toArray(TextProblem[]::new);
            return Parsed.doubtful(read.value(), doubts);
        }
        return date;
    }

    private static Parsed<PartialDate> notADate() {
        return Parsed.unreadable(TextProblem.NOT_A_DATE);
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
