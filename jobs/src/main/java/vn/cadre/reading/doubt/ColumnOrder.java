package vn.cadre.reading.doubt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.cadre.contract.Field;
import vn.cadre.reading.fault.CellName;
import vn.cadre.text.date.DayMonthOrder;
import vn.cadre.text.date.Period;

/** What the dates of one column say about their order; it is enough to show it each different text once. */
public final class ColumnOrder {
    private static final int MONTHS = 12;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String sheet;
    private final Field field;
    private final int column;
    private final LocalDate first;
    private final LocalDate last;

    private Example dayFirst;
    private Example monthFirst;
    private Example ambiguous;
    private Example storedAmbiguous;
    private Example storedOutside;
    private boolean insideDayFirst;
    private boolean neither;
    private boolean storedForSure;

    ColumnOrder(String sheet, Field field, int column, Period period) {
        this.sheet = sheet;
        this.field = field;
        this.column = column;
        first = period.first();
        last = period.last();
    }

    /** A cell that shows something, with the two days that it may mean. */
    record Example(int row, String cell, String text, DayMonthOrder order) {
        /** The cell with its one reading: "M2: 10/31/2019 = 31/10/2019". */
        String monthFirstAlone() {
            return named() + WRITTEN.format(order.monthFirst());
        }

        /** The cell with its two readings: "M3: 11/1/2019 = 11/01/2019 | 01/11/2019". */
        String bothWays() {
            return named() + WRITTEN.format(order.dayFirst()) + " | " + WRITTEN.format(order.monthFirst());
        }

        private String named() {
            return cell + ": " + (text == null ? "" : text + " = ");
        }
    }

    /** Takes a date as written. */
    public void written(String text, int row) {
        DayMonthOrder order = DayMonthOrder.of(text);
        if (order == null) {
            return;
        }
        if (order.monthFirstOnly()) {
            monthFirst = monthFirst == null ? example(row, text, order) : monthFirst;
        } else if (order.dayFirstOnly()) {
            dayFirst = dayFirst == null ? example(row, text, order) : dayFirst;
        } else if (order.ambiguous()) {
            ambiguous = ambiguous == null ? example(row, text, order) : ambiguous;
            boolean dayInside = inside(order.dayFirst());
            boolean monthInside = inside(order.monthFirst());
            insideDayFirst |= dayInside && !monthInside;
            neither |= dayInside || !monthInside;
        }
    }

    /** Takes a date that the program stored as one, perhaps after it had read the month first. */
    public void stored(LocalDate day, int row) {
        if (storedForSure || day.getDayOfMonth() == day.getMonthValue()) {
            return;
        }
        if (day.getDayOfMonth() > MONTHS) {
            storedForSure = true;
            return;
        }
        DayMonthOrder order = DayMonthOrder.of(day);
        Example example = example(row, WRITTEN.format(day), order);
        storedAmbiguous = storedAmbiguous == null ? example : storedAmbiguous;
        storedForSure = inside(day) && !inside(order.monthFirst());
        boolean turned = !inside(day) && inside(order.monthFirst());
        storedOutside = storedOutside == null && turned ? example : storedOutside;
    }

    private boolean inside(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private Example example(int row, String text, DayMonthOrder order) {
        return new Example(row, CellName.of(column, row), field.personal() ? null : text.strip(), order);
    }

    String sheet() {
        return sheet;
    }

    Field field() {
        return field;
    }

    /** A date that can only have its day first, or null. */
    Example dayFirst() {
        return dayFirst;
    }

    /** A date that can only have its month first, or null. */
    Example monthFirst() {
        return monthFirst;
    }

    /** A date that may be two days, or null: as written, or as stored beside texts that the program took for no date. */
    Example ambiguous() {
        return ambiguous != null || storedForSure || monthFirst == null ? ambiguous : storedAmbiguous;
    }

    boolean speaksForDayFirst() {
        return dayFirst != null || insideDayFirst;
    }

    /** True when each date that may be two days is outside the period day first, and inside it month first. */
    boolean fallsOutside() {
        return ambiguous != null && dayFirst == null && !neither;
    }

    /**
     * A date that the program seems to have stored month first, or null: it takes 05/11/2019 for a day of May and leaves
     * 25/11/2019 as text, for it knows no month of that number.
     */
    Example turnedByTheProgram() {
        boolean left = dayFirst != null && ambiguous == null;
        return left && !storedForSure ? storedOutside : null;
    }
}
