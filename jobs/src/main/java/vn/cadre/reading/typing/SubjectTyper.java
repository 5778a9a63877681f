package vn.cadre.reading.typing;

import java.util.stream.IntStream;
import vn.cadre.contract.CodeLists;
import vn.cadre.contract.Field;
import vn.cadre.contract.unit.Unit;
import vn.cadre.contract.unit.Units;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;

/** Reads texts that stay in the vault, of which the unit that they name and the kind of body are published. */
final class SubjectTyper extends ColumnTyper {
    /** The code for what the list does not know, which stands in each such list. */
    private static final String OTHER = "KHAC";

    private final Units units;
    private final CodeLists lists;
    private final RowDay day;
    private final Memo[] memos;

    SubjectTyper(Field field, int column, int slot, Units units, CodeLists lists, RowDay day) {
        super(field, column, slot, 2);
        this.units = units;
        this.lists = lists;
        this.day = day;
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
        String unit = units.resolve(text, day.day()).map(Unit::id).orElse(null);
        String kind = lists.resolveBeginning(field().codeList(), VietnameseText.normalise(text))
                .orElse(OTHER);
        Typed typed = Typed.of(kind, unit);
        return CellText.hasLostLetters(text) ? typed.also(FaultCode.LOST_LETTERS_KEPT, null) : typed;
    }
}
