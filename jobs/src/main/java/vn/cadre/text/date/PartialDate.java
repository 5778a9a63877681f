package vn.cadre.text.date;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A date as far as it was stated: its first possible day, and how much of it was stated.
 *
 * @param start the day itself, the first of the month, or the first of January
 */
public record PartialDate(LocalDate start, Precision precision) implements Serializable {
    public PartialDate {
        Objects.requireNonNull(start, "start");
        start = switch (Objects.requireNonNull(precision, "precision")) {
            case DAY -> start;
            case MONTH -> start.withDayOfMonth(1);
            case YEAR -> start.withDayOfYear(1);
        };
    }

    public static PartialDate day(int year, int month, int day) {
        return new PartialDate(LocalDate.of(year, month, day), Precision.DAY);
    }

    public static PartialDate month(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    public static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** True when the date says at least its month, as the own date of an event must. */
    public boolean saysMonth() {
        return precision != Precision.YEAR;
    }

    public YearMonth month() {
        return YearMonth.from(start);
    }
}
