package vn.cadre.reading.typing;

import vn.cadre.contract.Field;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.header.HeaderKey;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Numbers;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.number.Measure;
import vn.cadre.text.number.VietnameseNumber;

/** Reads whole numbers. */
final class IntegerTyper extends ColumnTyper {
    private final Measure measure;

    IntegerTyper(Field field, int column, int slot) {
        super(field, column, slot, 1);
        measure = HeaderKey.hint(field.header()).equals("tháng") ? Measure.MONTHS : Measure.COUNT;
    }

    @Override
    Typed read(String text) {
        Parsed<Long> parsed = VietnameseNumber.integer(text, measure);
        if (parsed instanceof Parsed.Value<Long> value) {
            return whole(value.value()).doubted(value, value.value().toString());
        }
        return Typed.failed(((Parsed.Unreadable<Long>) parsed).problem());
    }

    private static Typed whole(long number) {
        return number < 0 ? Typed.failed(FaultCode.NEGATIVE_NUMBER, null) : Typed.of(number);
    }

    @Override
    Typed read(Row row) {
        double number = row.value(column());
        boolean whole = row.kind(column()) == CellKind.NUMBER && Numbers.isWhole(number);
        return whole ? whole((long) number) : Typed.failed(TextProblem.NOT_AN_INTEGER);
    }
}
