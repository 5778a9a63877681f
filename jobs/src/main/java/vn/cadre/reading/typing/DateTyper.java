package vn.cadre.reading.typing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.cadre.contract.Field;
import vn.cadre.reading.doubt.ColumnOrder;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Precision;
import vn.cadre.text.date.VietnameseDate;

/** Reads dates, or of birth dates only the year. */
final class DateTyper extends ColumnTyper {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_SERIAL = 3_000;
    private static final int LAST_SERIAL = 80_000;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private final Part part;
    private final ColumnOrder order;

    /** What of the date is kept. */
    enum Part {
        DATE_AND_PRECISION,
        YEAR
    }

    DateTyper(Field field, int column, int slot, Part part, ColumnOrder order) {
        super(field, column, slot, part == Part.YEAR ? 1 : 2);
        this.part = part;
        this.order = order;
    }

    @Override
    Typed read(String text) {
        Parsed<PartialDate> parsed = VietnameseDate.parse(text);
        if (parsed instanceof Parsed.Value<PartialDate> value) {
            LocalDate day = value.value().start();
            return day(day, value.value().precision()).doubted(value, WRITTEN.format(day));
        }
        return Typed.failed(((Parsed.Unreadable<PartialDate>) parsed).problem());
    }

    @Override
    Typed readText(String text, Row row) {
        order.written(text, row.number());
        return read(text);
    }

    private Typed stored(Row row) {
        LocalDate day = row.day(column());
        order.stored(day, row.number());
        return day(day, Precision.DAY);
    }

    @Override
    Typed read(Row row) {
        return switch (row.kind(column())) {
            case DATE -> stored(row);
            case MONTH -> day(row.day(column()), Precision.MONTH);
            case NUMBER -> number(row);
            default -> Typed.failed(TextProblem.NOT_A_DATE);
        };
    }

    /** A bare number is a year, or a day whose date format was lost, by its size. */
    private Typed number(Row row) {
        double number = row.value(column());
        if (number == Math.rint(number) && number >= FIRST_YEAR && number <= LAST_YEAR) {
            return kept(PartialDate.year((int) number));
        }
        if (number >= FIRST_SERIAL && number <= LAST_SERIAL && number == Math.rint(number)) {
            return day(row.day(column()), Precision.DAY);
        }
        return read(row.text(column()));
    }

    private Typed day(LocalDate day, Precision precision) {
        boolean possible = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        return possible
                ? kept(new PartialDate(day, precision))
                : Typed.failed(FaultCode.DATE_OUT_OF_RANGE, FIRST_YEAR + " - " + LAST_YEAR);
    }

    private Typed kept(PartialDate date) {
        return part == Part.YEAR
                ? Typed.of((long) date.start().getYear())
                : Typed.of(date.start(), date.precision().name());
    }
}
