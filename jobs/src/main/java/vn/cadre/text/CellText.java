package vn.cadre.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell means, without what programs put around its text or in the place of its letters. */
public final class CellText {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(?<decimal>\\d{2,7})|#[xX](?<hex>[0-9a-fA-F]{2,6})|(?<name>[A-Za-z]{2,8}));");
    private static final int TIMES_ESCAPED = 2;
    private static final int LONGEST = 32_767;
    private static final Map<String, String> NAMED = named();

    private CellText() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of(
                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "ndash", "\u2013",
                "mdash", "\u2014", "hellip", "\u2026"));
        named.putAll(Map.of("ldquo", "\u201C", "rdquo", "\u201D", "lsquo", "\u2018", "rsquo", "\u2019"));
        String letters =
                "agrave à aacute á acirc â atilde ã abreve ă egrave è eacute é ecirc ê igrave ì iacute í itilde ĩ"
                        + " ograve ò oacute ó ocirc ô otilde õ ugrave ù uacute ú utilde ũ yacute ý dstrok đ eth đ";
        String[] pairs = letters.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            String upper = pairs[i].equals("eth")
                    ? "ETH"
                    : pairs[i].substring(0, 1).toUpperCase(Locale.ROOT) + pairs[i].substring(1);
            named.put(pairs[i], pairs[i + 1]);
            named.put(upper, pairs[i + 1].toUpperCase(Locale.ROOT));
        }
        return Map.copyOf(named);
    }

    /**
     * Without the guard that keeps a spreadsheet from taking a text for a number: {@code ="040"} and {@code '040} are 040. An
     * apostrophe that another one answers is a quote, and stays.
     */
    public static String unguarded(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        if (from == text.length()) {
            return text;
        }
        return switch (text.charAt(from)) {
            case '=' -> withoutFormula(text, text.substring(from).stripTrailing());
            case '\'' -> withoutApostrophe(text, text.substring(from + 1));
            case '`', '\u2018', '\u2019' ->
                from + 1 < text.length() && Character.isDigit(text.charAt(from + 1))
                        ? withoutApostrophe(text, text.substring(from + 1))
                        : text;
            default -> text;
        };
    }

    private static String withoutFormula(String text, String formula) {
        boolean quoted = formula.length() >= 3 && formula.charAt(1) == '"' && formula.endsWith("\"");
        if (!quoted) {
            return text;
        }
        String inner = formula.substring(2, formula.length() - 1);
        return inner.replace("\"\"", "").indexOf('"') < 0 ? inner.replace("\"\"", "\"") : text;
    }

    private static String withoutApostrophe(String text, String rest) {
        return rest.chars().anyMatch(letter -> "'`\u2018\u2019".indexOf(letter) >= 0) ? text : rest;
    }

    /** With the letters that character references of HTML stand for, numbered or named. */
    public static String decoded(String text) {
        String decoded = text;
        for (int i = 0; i < TIMES_ESCAPED && mayHoldReference(decoded); i++) {
            decoded = REFERENCE.matcher(decoded).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
        }
        return decoded.equals(text) ? text : decoded;
    }

    private static boolean mayHoldReference(String text) {
        int begin = text.indexOf('&');
        return begin >= 0 && text.length() <= LONGEST && text.indexOf(';', begin) >= 0;
    }

    private static String letter(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        boolean letter = Character.isValidCodePoint(code)
                && !Character.isISOControl(code)
                && !(code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
        return letter ? Character.toString(code) : found.group();
    }

    /**
     * True for a text saved through a code page that lacks its letters, with question marks in their place: {@code Đ? án luân
     * chuy?n}. A question mark after a whole word asks.
     */
    public static boolean hasLostLetters(String text) {
        int at = text.indexOf('?');
        while (at >= 0) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '?') {
                end++;
            }
            boolean before = isLetter(text, at - 1);
            boolean lost = isLetter(text, end) || (before && !hasVowel(text, at));
            if (lost && !isOfAddress(text, at)) {
                return true;
            }
            at = text.indexOf('?', end);
        }
        return false;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean hasVowel(String text, int end) {
        int from = end;
        while (isLetter(text, from - 1)) {
            from--;
            if (VietnameseLetters.isVowel(text.charAt(from))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAddress(String text, int at) {
        int from = text.lastIndexOf(' ', at) + 1;
        return text.startsWith("http", from) || text.startsWith("www.", from);
    }
}
