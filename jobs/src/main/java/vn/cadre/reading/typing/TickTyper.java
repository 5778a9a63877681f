package vn.cadre.reading.typing;

import vn.cadre.contract.Field;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.number.VietnameseNumber;

/** Reads ticks. */
final class TickTyper extends ColumnTyper {
    TickTyper(Field field, int column, int slot) {
        super(field, column, slot, 1);
    }

    @Override
    Typed read(String text) {
        Parsed<Boolean> parsed = VietnameseNumber.tick(text);
        if (parsed instanceof Parsed.Value<Boolean> value) {
            return Typed.of(value.value()).doubted(value, null);
        }
        return Typed.failed(((Parsed.Unreadable<Boolean>) parsed).problem());
    }

    @Override
    Typed read(Row row) {
        double number = row.value(column());
        boolean truth = row.kind(column()) == CellKind.BOOLEAN || row.kind(column()) == CellKind.NUMBER;
        return truth && (number == 0 || number == 1) ? Typed.of(number == 1) : Typed.failed(TextProblem.NOT_A_TICK);
    }
}
