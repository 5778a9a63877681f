package vn.cadre.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Period;

/** A language of the report, with its way of writing numbers, days and periods. */
public enum Language {
    VI('.', ',', "d/M/yyyy", "M/yyyy", "HH:mm 'ngày' d/M/yyyy"),
    EN(',', '.', "d MMM yyyy", "MMM yyyy", "HH:mm, d MMM yyyy");

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final char grouping;
    private final char decimal;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter minute;

    Language(char grouping, char decimal, String day, String month, String minute) {
        this.grouping = grouping;
        this.decimal = decimal;
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.month = DateTimeFormatter.ofPattern(month, Locale.ENGLISH);
        this.minute = DateTimeFormatter.ofPattern(minute, Locale.ENGLISH);
    }

    /** The language tag, as in HTML. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number with as many decimals as asked, half up: "13.503", "88,24". */
    String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A count, or a number that may have decimals, without needless zeros. */
    String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return number(plain, Math.min(2, Math.max(0, plain.scale())));
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** As much of a date as is known: "15/12/2019", "12/2019", "2019". */
    String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> day(date.start());
            case MONTH -> month.format(date.start());
            case YEAR -> Integer.toString(date.start().getYear());
        };
    }

    String minute(Instant instant) {
        return minute.format(HanoiTime.at(instant));
    }

    /** The month's name on an axis: "T11", "Nov". */
    String axis(YearMonth month) {
        return this == VI
                ? "T" + month.getMonthValue()
                : DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(month);
    }

    /** The period in words: "Tháng 11 năm 2019", "Quý IV năm 2019". */
    String period(Period period) {
        return this == VI ? vietnamese(period) : english(period);
    }

    private static String vietnamese(Period period) {
        int year = period.last().getYear();
        int month = period.last().getMonthValue();
        return switch (period.kind()) {
            case MONTH -> "Tháng " + month + " năm " + year;
            case QUARTER -> "Quý " + ROMAN[month / 3 - 1] + " năm " + year;
            case HALF -> "6 tháng " + (month == 6 ? "đầu" : "cuối") + " năm " + year;
            case YEAR -> "Năm " + year;
            case SPAN -> "Từ " + VI.day(period.first()) + " đến " + VI.day(period.last());
        };
    }

    private static String english(Period period) {
        int year = period.last().getYear();
        int month = period.last().getMonthValue();
        return switch (period.kind()) {
            case MONTH ->
                DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(period.last());
            case QUARTER -> "Quarter " + month / 3 + " of " + year;
            case HALF -> (month == 6 ? "First" : "Second") + " half of " + year;
            case YEAR -> "Year " + year;
            case SPAN -> EN.day(period.first()) + " to " + EN.day(period.last());
        };
    }
}
