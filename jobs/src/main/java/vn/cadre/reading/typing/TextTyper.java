package vn.cadre.reading.typing;

import java.util.function.UnaryOperator;
import vn.cadre.contract.Field;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Row;
import vn.cadre.text.CellText;
import vn.cadre.text.DocumentNumber;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.encoding.LegacyEncoding;

/** Reads free text and document numbers. */
final class TextTyper extends ColumnTyper {
    private final boolean identifies;
    private final UnaryOperator<String> form;

    /** What becomes of a text that a spreadsheet took for a date. */
    enum Role {
        IDENTIFIES,
        DESCRIBES
    }

    TextTyper(Field field, int column, int slot, Role role) {
        super(field, column, slot, 1);
        identifies = role == Role.IDENTIFIES;
        form = field.documentNumber() ? DocumentNumber::written : VietnameseText::normalise;
    }

    @Override
    Typed read(String text) {
        Typed problem = problem(text);
        if (problem != null) {
            return problem;
        }
        boolean lost = CellText.hasLostLetters(text);
        if (lost && identifies) {
            return Typed.failed(FaultCode.LOST_LETTERS, null);
        }
        Typed typed = Typed.of(form.apply(text));
        return lost ? typed.also(FaultCode.LOST_LETTERS_KEPT, null) : typed;
    }

    @Override
    Typed read(Row row) {
        CellKind kind = row.kind(column());
        boolean dated = kind == CellKind.DATE || kind == CellKind.MONTH;
        return dated && identifies ? Typed.failed(FaultCode.TEXT_BECAME_DATE, null) : read(row.text(column()));
    }

    /** Why a text cannot be taken, or null. */
    static Typed problem(String text) {
        if (text.length() > Limits.CELL_CHARACTERS) {
            return Typed.failed(FaultCode.LIMIT_EXCEEDED, "> " + Limits.CELL_CHARACTERS);
        }
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf(0) >= 0) {
            return Typed.failed(FaultCode.UNREADABLE_TEXT, null);
        }
        boolean garbled = LegacyEncoding.isSuspicious(text) && LegacyEncoding.isGarbled(text);
        return garbled ? Typed.failed(FaultCode.NOT_VIETNAMESE, null) : null;
    }
}
