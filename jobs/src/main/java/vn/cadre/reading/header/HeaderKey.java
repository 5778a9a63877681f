package vn.cadre.reading.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.text.VietnameseText;

/** Headers brought to the form in which they are compared: no hints in brackets, no punctuation. */
public final class HeaderKey {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");

    private HeaderKey() {}

    /** With diacritics. */
    static String accented(String header) {
        return bare(VietnameseText.headerKey(header));
    }

    /** Without diacritics. */
    static String plain(String header) {
        return bare(VietnameseText.unaccented(VietnameseText.headerKey(header)));
    }

    /** What stands in the first brackets, such as the unit of time in "Thời hạn (tháng)"; "" without brackets. */
    public static String hint(String header) {
        Matcher brackets = BRACKETS.matcher(VietnameseText.key(header));
        return brackets.find() ? brackets.group(1).strip() : "";
    }

    private static String bare(String key) {
        StringBuilder bare = new StringBuilder(key.length());
        int depth = 0;
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                append(bare, letter);
            }
        }
        int end = bare.length();
        return end > 0 && bare.charAt(end - 1) == ' ' ? bare.substring(0, end - 1) : bare.toString();
    }

    private static void append(StringBuilder bare, char letter) {
        if (Character.isLetterOrDigit(letter)) {
            bare.append(letter);
        } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
            bare.append(' ');
        }
    }
}
