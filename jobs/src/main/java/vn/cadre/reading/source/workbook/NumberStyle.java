package vn.cadre.reading.source.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.cadre.reading.source.CellKind;

/** What a workbook's number format makes of a number: a day, a month, a percentage or just a number. */
final class NumberStyle {
    private final Map<String, CellKind> known = new HashMap<>();

    CellKind of(String format) {
        if (format == null) {
            return CellKind.NUMBER;
        }
        CellKind kind = known.get(format);
        if (kind == null) {
            kind = judge(format);
            known.put(format, kind);
        }
        return kind;
    }

    private static CellKind judge(String format) {
        String letters = unquoted(format).toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("standard")) {
            return CellKind.NUMBER;
        }
        if (letters.indexOf('d') >= 0) {
            return CellKind.DATE;
        }
        if (letters.indexOf('y') >= 0) {
            return CellKind.MONTH;
        }
        return letters.indexOf('%') >= 0 ? CellKind.PERCENT : CellKind.NUMBER;
    }

    /** The first section of the format without literal text, colours and conditions. */
    private static String unquoted(String format) {
        StringBuilder letters = new StringBuilder();
        char closing = 0;
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (closing != 0) {
                closing = letter == closing ? 0 : closing;
            } else if (letter == ';') {
                break;
            } else if (letter == '"' || letter == '[') {
                closing = letter == '[' ? ']' : '"';
            } else if (letter == '\\' || letter == '_' || letter == '*') {
                i++;
            } else {
                letters.append(letter);
            }
        }
        return letters.toString();
    }
}
