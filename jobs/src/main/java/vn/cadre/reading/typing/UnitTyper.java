package vn.cadre.reading.typing;

import java.util.Optional;
import java.util.stream.IntStream;
import vn.cadre.contract.Field;
import vn.cadre.contract.unit.Unit;
import vn.cadre.contract.unit.Units;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;

/** Reads units, and organisations whose text is kept beside the unit that it names. */
final class UnitTyper extends ColumnTyper {
    private final Units units;
    private final RowDay day;
    private final boolean keepsText;
    private final Memo[] memos;

    /** What a column holds: a unit and nothing else, or the text of an organisation. */
    enum Holds {
        UNIT,
        ORGANISATION
    }

    UnitTyper(Field field, int column, int slot, Holds holds, Units units, RowDay day) {
        super(field, column, slot, holds == Holds.ORGANISATION ? 2 : 1);
        this.units = units;
        this.day = day;
        keepsText = holds == Holds.ORGANISATION;
        memos = IntStream.range(0, day.eras()).mapToObj(era -> new Memo()).toArray(Memo[]::new);
    }

    @Override
    Memo memo() {
        return memos[day.era()];
    }

    @Override
    Typed read(String text) {
        Typed problem = TextTyper.problem(text);
        if (problem != null) {
            return problem;
        }
        Optional<String> unit = units.resolve(text, day.day()).map(Unit::id);
        boolean lost = CellText.hasLostLetters(text);
        if (keepsText && lost) {
            return Typed.of(VietnameseText.normalise(text), unit.orElse(null)).also(FaultCode.LOST_LETTERS_KEPT, null);
        }
        if (lost && unit.isEmpty()) {
            return Typed.failed(FaultCode.LOST_LETTERS, null);
        }
        if (keepsText) {
            Typed organisation = Typed.of(VietnameseText.normalise(text), unit.orElse(null));
            return unit.isPresent() ? organisation : organisation.warned(FaultCode.UNKNOWN_ORGANISATION, null);
        }
        return unit.map(Typed::of).orElseGet(() -> Typed.failed(FaultCode.UNKNOWN_UNIT, null));
    }
}
