package vn.cadre.reading.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param key the word in lower case; "đ/c" for any of its writings
 */
record Token(int start, int end, String key, boolean capital) {
    private static final String COMRADE = "đ/c";

    /** The words of a text, in order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            Token token = at(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static Token at(String text, int start) {
        if (isComrade(text, start)) {
            return new Token(start, start + COMRADE.length(), COMRADE, false);
        }
        int end = start;
        while (end < text.length() && isOfAWord(text.charAt(end))) {
            end++;
        }
        return new Token(
                start,
                end,
                text.substring(start, end).toLowerCase(Locale.ROOT),
                Character.isUpperCase(text.charAt(start)));
    }

    private static boolean isOfAWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** đ/c, Đ/C, đ.c, d/c. */
    private static boolean isComrade(String text, int at) {
        if (at + COMRADE.length() > text.length() || "đĐdD".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean joined = "/.".indexOf(text.charAt(at + 1)) >= 0 && "cC".indexOf(text.charAt(at + 2)) >= 0;
        boolean ends = at + COMRADE.length() == text.length() || !isOfAWord(text.charAt(at + COMRADE.length()));
        return joined && ends;
    }

    boolean number() {
        return Character.isDigit(key.charAt(0));
    }
}
