package vn.cadre.reading.typing;

import java.util.regex.Pattern;
import vn.cadre.contract.Field;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Row;
import vn.cadre.text.CellText;

/** Reads cadre ids into keys. */
final class CadreKeyTyper extends ColumnTyper {
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

    private final CadreKeys keys;

    CadreKeyTyper(Field field, int column, int slot, CadreKeys keys) {
        super(field, column, slot, 1);
        this.keys = keys;
    }

    @Override
    Typed read(String text) {
        Typed problem = TextTyper.problem(text);
        if (problem != null) {
            return problem;
        }
        if (CellText.hasLostLetters(text)) {
            return Typed.failed(FaultCode.LOST_LETTERS, null);
        }
        if (isShortened(text)) {
            return Typed.failed(FaultCode.TEXT_BECAME_NUMBER, null);
        }
        String key = keys.key(text);
        return key == null ? Typed.EMPTY : Typed.of(key);
    }

    private static boolean isShortened(String text) {
        boolean exponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
        return exponent && SHORTENED.matcher(text).matches();
    }

    @Override
    Typed read(Row row) {
        return row.kind(column()) == CellKind.NUMBER
                ? read(row.text(column()))
                : Typed.failed(FaultCode.TEXT_BECAME_DATE, null);
    }
}
