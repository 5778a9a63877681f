package vn.cadre.text;

import java.util.regex.Pattern;

/** Text of others made harmless for the programs that show it: terminals obey escape sequences, spreadsheets formulas. */
public final class SafeText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?\\s?%?");
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private SafeText() {}

    /** The text for a terminal: a sign that would command it is spelled out, as {@code \x1b}; lines and tabs stay. */
    public static String forTerminal(String text) {
        int first = firstCommand(text);
        return first < 0 ? text : spelled(text, first);
    }

    /** The text on one line of a terminal. */
    public static String onOneLine(String text) {
        String safe = forTerminal(text);
        return safe.indexOf('\n') < 0 && safe.indexOf('\t') < 0 && safe.indexOf('\r') < 0
                ? safe
                : safe.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    }

    /** The text for a cell of CSV: what a spreadsheet would take for a formula has an apostrophe before it; numbers stay. */
    public static String forCell(String text) {
        String safe = forTerminal(text);
        boolean formula = !safe.isEmpty()
                && FORMULA.indexOf(safe.charAt(0)) >= 0
                && !NUMBER.matcher(safe).matches();
        return formula ? "'" + safe : safe;
    }

    /** True for a sign that a terminal obeys or that turns the direction of writing. */
    public static boolean isCommand(char sign) {
        boolean control = sign < ' ' ? sign != '\n' && sign != '\t' && sign != '\r' : sign >= 0x7F && sign <= 0x9F;
        return control || (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    private static int firstCommand(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCommand(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String spelled(String text, int first) {
        StringBuilder safe = new StringBuilder(text.length() + 8).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isCommand(sign)) {
                safe.append(sign < 0x100 ? "\\x%02x".formatted((int) sign) : "\\u%04x".formatted((int) sign));
            } else {
                safe.append(sign);
            }
        }
        return safe.toString();
    }
}
