package vn.cadre.text.date;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cadre.text.Parsed;
import vn.cadre.text.VietnameseText;

/**
 * A reporting period, written {@code 2019-11}, {@code 2019-Q4}, {@code 2019-H1}, {@code 2019}, or a span {@code
 * 2017-10-07..2022-02}.
 *
 * @param text the canonical writing
 * @param first the first day
 * @param last the last day
 */
public record Period(String text, Kind kind, LocalDate first, LocalDate last)
        implements Serializable, Comparable<Period> {
    private static final Pattern SIMPLE =
            Pattern.compile("(?<year>(?:19|20)\\d\\d)(?:-(?:(?<month>\\d\\d)|Q(?<quarter>[1-4])|H(?<half>[12])))?");
    private static final String EDGE = "(?:19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?";
    private static final Pattern SPAN = Pattern.compile("(?<from>" + EDGE + ")\\.\\.(?<to>" + EDGE + ")");

    /** The lengths a period can have. */
    public enum Kind {
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        SPAN
    }

    public Period {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends before it begins: " + text);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** The period that the canonical writing names, or empty when the text is no period. */
    public static Optional<Period> parse(String text) {
        Matcher span = SPAN.matcher(text);
        try {
            if (span.matches()) {
                LocalDate from = edge(span.group("from"), true);
                LocalDate to = edge(span.group("to"), false);
                return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(text, Kind.SPAN, from, to));
            }
            Matcher simple = SIMPLE.matcher(text);
            return simple.matches() ? Optional.of(simple(text, simple)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The period that a report names: "tháng 11-2019", "Quý IV/2019", "6 tháng đầu năm 2022", or the canonical writing. */
    public static Parsed<Period> read(String text) {
        return WrittenPeriod.read(VietnameseText.key(text));
    }

    private static Period simple(String text, Matcher match) {
        int year = Integer.parseInt(match.group("year"));
        if (match.group("month") != null) {
            return of(YearMonth.of(year, Integer.parseInt(match.group("month"))));
        }
        if (match.group("quarter") != null) {
            return months(text, Kind.QUARTER, year, Integer.parseInt(match.group("quarter")), 3);
        }
        if (match.group("half") != null) {
            return months(text, Kind.HALF, year, Integer.parseInt(match.group("half")), 6);
        }
        return months(text, Kind.YEAR, year, 1, 12);
    }

    private static Period months(String text, Kind kind, int year, int ordinal, int length) {
        YearMonth last = YearMonth.of(year, ordinal * length);
        return new Period(text, kind, last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
    }

    private static LocalDate edge(String text, boolean start) {
        return switch (text.length()) {
            case 4 -> start ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 ->
                start ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    public boolean isMonth() {
        return kind == Kind.MONTH;
    }

    /** The months that the period touches, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
                .toList();
    }

    @Override
    public int compareTo(Period other) {
        int byLast = last.compareTo(other.last);
        return byLast != 0 ? byLast : other.first.compareTo(first);
    }

    @Override
    public String toString() {
        return text;
    }
}
