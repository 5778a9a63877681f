package vn.cadre.text;

import java.text.Normalizer;
import vn.cadre.text.encoding.MarkOrder;

/** The work behind {@link VietnameseText#normalise}: one look that finds most cells clean, and the cleaning of the rest. */
final class TextCleaner {
    private TextCleaner() {}

    /** True when cleaning would return the text as it is; sometimes false for clean text with rare characters. */
    static boolean isClean(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c < ' ' || c == 0x7F || (c == ' ' && afterSpace) || (c == '-' && mayJoinYears(text, i))) {
                    return false;
                }
                afterSpace = c == ' ';
            } else if (VietnameseLetters.code(c) == 0 ? !isPlainPunctuation(c) : isToneAstray(text, i)) {
                return false;
            } else {
                afterSpace = false;
            }
        }
        return !afterSpace || text.isEmpty();
    }

    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = replaced(text.charAt(i));
            if (c != NOTHING) {
                out.append(c);
            }
        }
        String composed = Normalizer.normalize(out, Normalizer.Form.NFC);
        StringBuilder result = singleSpaced(MarkOrder.repaired(composed));
        joinYears(result);
        placeTones(result);
        return result.toString();
    }

    private static final char NOTHING = 0;

    private static char replaced(char c) {
        return switch (c) {
            case '\t', '\n', 0x0B, '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D -> '-';
            case 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF -> NOTHING;
            case 0xD0, 0x189 -> 'Đ';
            case 0xF0, 0x256 -> 'đ';
            case 0x1A2 -> 'Ư';
            case 0x1A3 -> 'ư';
            default -> {
                if (c >= 0x2000 && c <= 0x200A) {
                    yield ' ';
                }
                boolean invisible = c < ' '
                        || c == 0x7F
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F);
                yield invisible ? NOTHING : c;
            }
        };
    }

    /** Quotes, bullets and ellipsis, and the Latin-1 signs, which need no cleaning. */
    private static boolean isPlainPunctuation(char c) {
        return (c >= 0x2016 && c <= 0x2027) || (c > 0xA0 && c < 0xC0 && c != 0xAD);
    }

    private static StringBuilder singleSpaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out;
    }

    private static boolean mayJoinYears(CharSequence text, int dash) {
        return dash > 0
                && dash + 1 < text.length()
                && (text.charAt(dash - 1) == ' ' || text.charAt(dash + 1) == ' ')
                && isYear(text, text.charAt(dash - 1) == ' ' ? dash - 5 : dash - 4)
                && isYear(text, text.charAt(dash + 1) == ' ' ? dash + 2 : dash + 1);
    }

    /** "2021 - 2026" is a term of office and loses its spaces. */
    private static void joinYears(StringBuilder text) {
        for (int i = text.length() - 1; i > 0; i--) {
            if (text.charAt(i) == '-' && mayJoinYears(text, i)) {
                int from = text.charAt(i - 1) == ' ' ? i - 1 : i;
                int to = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                text.replace(from, to, "-");
            }
        }
    }

    private static boolean isYear(CharSequence text, int at) {
        if (at < 0 || at + 4 > text.length()) {
            return false;
        }
        int century = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        return (century == 19 || century == 20)
                && isDigit(text, at + 2)
                && isDigit(text, at + 3)
                && !isDigit(text, at - 1)
                && !isDigit(text, at + 4)
                && !(isDateMark(text, at - 1) && isDigit(text, at - 2))
                && !(isDateMark(text, at + 4) && isDigit(text, at + 5));
    }

    private static boolean isDateMark(CharSequence text, int at) {
        return at >= 0 && at < text.length() && "/.-".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isToneAstray(CharSequence text, int at) {
        if (VietnameseLetters.tone(text.charAt(at)) == 0) {
            return false;
        }
        boolean besideVowel = (at > 0 && VietnameseLetters.isVowel(text.charAt(at - 1)))
                || (at + 1 < text.length() && VietnameseLetters.isVowel(text.charAt(at + 1)));
        return besideVowel && seat(text, at) != at;
    }

    /** Where the tone written at the place belongs: the same place unless the word is a syllable that wants it elsewhere. */
    private static int seat(CharSequence text, int at) {
        int from = at;
        while (from > 0 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && isOfWord(text.charAt(to))) {
            to++;
        }
        int seat = VietnameseSyllable.toneSeat(text, from, to);
        return seat < 0 ? at : seat;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void placeTones(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (isToneAstray(text, i)) {
                char vowel = text.charAt(i);
                int seat = seat(text, i);
                text.setCharAt(i, VietnameseLetters.withTone(vowel, 0));
                text.setCharAt(seat, VietnameseLetters.withTone(text.charAt(seat), VietnameseLetters.tone(vowel)));
            }
        }
    }
}
