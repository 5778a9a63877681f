package vn.cadre.text;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.text.encoding.CommonSyllables;
import vn.cadre.text.encoding.Evidence;

/** Looks at a text word by word, and weighs how Vietnamese its accented words are. */
public final class Words {
    private static final int LONGEST_ACRONYM = 8;
    private static final int LONGEST_JOINED = 24;

    private Words() {}

    /** The accented words of the text and how many of them are syllables; capitals such as HĐND and lone letters count as neither. */
    public static Evidence weigh(String text) {
        int words = 0;
        int syllables = 0;
        int common = 0;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && isAccented(text, at, end)) {
                String word = text.substring(at, end);
                boolean known = CommonSyllables.holds(word);
                Kind kind = word.length() == 1 && !known ? Kind.ACRONYM : kind(word);
                words += kind == Kind.ACRONYM ? 0 : 1;
                syllables += kind == Kind.SYLLABLE ? 1 : 0;
                common += kind == Kind.SYLLABLE && known ? 1 : 0;
            }
            at = Math.max(end, at + 1);
        }
        return new Evidence(words, syllables, common);
    }

    /** The words with other letters than ASCII. */
    public static List<String> accented(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && isAccented(text, at, end)) {
                words.add(text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** What a look at the accented words of a text tells. */
    public enum Soundness {
        /** It has none. */
        PLAIN,
        /** All are syllables, or capitals such as HĐND. */
        SOUND,
        UNSOUND
    }

    /** Whether all accented words of the text are what they should be. */
    public static Soundness soundness(String text) {
        Soundness soundness = Soundness.PLAIN;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && isAccented(text, at, end)) {
                if (!VietnameseSyllable.isWellWritten(text, at, end) || changesCase(text, at, end)) {
                    Kind kind = kind(text.substring(at, end));
                    if (kind == Kind.FOREIGN || kind == Kind.DAMAGED) {
                        return Soundness.UNSOUND;
                    }
                }
                soundness = Soundness.SOUND;
            }
            at = Math.max(end, at + 1);
        }
        return soundness;
    }

    /** True when a word of the text shows damage that no spelling or foreign name explains. */
    public static boolean hasDamage(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && isAccented(text, at, end) && kind(text.substring(at, end)) == Kind.DAMAGED) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    private enum Kind {
        SYLLABLE,
        ACRONYM,
        FOREIGN,
        DAMAGED
    }

    private static Kind kind(String written) {
        String word = VietnameseText.normalise(written);
        if (written.indexOf('\u00AD') < 0 && VietnameseSyllable.isSyllable(word)) {
            return changesCase(written, 0, written.length()) ? Kind.FOREIGN : Kind.SYLLABLE;
        }
        if (written.indexOf('\u00AD') < 0 && isLetters(word)) {
            if (isAcronym(word)) {
                return Kind.ACRONYM;
            }
            return isVietnameseOnly(word) && !isJoined(word) ? Kind.DAMAGED : Kind.FOREIGN;
        }
        return Kind.DAMAGED;
    }

    /** True when a capital follows a small letter, as in "khÃ" for "khó". */
    private static boolean changesCase(String text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters, and every sign beyond ASCII that a wrong encoding puts in their place; quotes and dashes end a word. */
    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c < ' ' && !Character.isWhitespace(c));
        }
        return c != 0xA0
                && !isSuperscript(c)
                && c != 0x85
                && !Character.isSpaceChar(c)
                && !(c >= 0x2010 && c <= 0x201F)
                && c != 0x2022
                && c != 0x2026
                && (c < 0x200B || c > 0x200F)
                && c != 0xFEFF;
    }

    /** As in m² and 30°; no Vietnamese font has a letter there but those of VISCII. */
    private static boolean isSuperscript(char c) {
        return c == '°' || c == '²' || c == '³';
    }

    private static boolean isAccented(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))
                    || word.charAt(i) == 'ª'
                    || word.charAt(i) == 'º'
                    || word.charAt(i) == 'µ') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isAcronym(String word) {
        return word.length() <= LONGEST_ACRONYM
                && word.chars().allMatch(c -> Character.isUpperCase(c) && isOfAcronym((char) c));
    }

    private static boolean isOfAcronym(char c) {
        return c < 0x80 || (VietnameseLetters.code(c) > 0 && VietnameseLetters.tone(c) == 0);
    }

    /** True when the word holds two tones, or a letter that no other language writes. */
    private static boolean isVietnameseOnly(String word) {
        int tones = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            tones += VietnameseLetters.tone(c) > 0 ? 1 : 0;
            if (c >= 0x1EA0 && c <= 0x1EF9) {
                return true;
            }
        }
        return tones > 1;
    }

    /** True for syllables run together by a lost space: "CÔNGTÁC", "TPHồ". */
    private static boolean isJoined(String word) {
        if (word.length() > LONGEST_JOINED) {
            return false;
        }
        int capitals = 0;
        while (capitals < word.length() && word.charAt(capitals) >= 'A' && word.charAt(capitals) <= 'Z') {
            capitals++;
        }
        if (capitals > 1 && VietnameseSyllable.isSyllable(word.substring(capitals - 1))) {
            return true;
        }
        for (int i = 2; i < word.length(); i++) {
            if (!VietnameseLetters.isVowel(word.charAt(i)) && VietnameseSyllable.isSyllable(word.substring(0, i))) {
                String rest = word.substring(i);
                if (VietnameseSyllable.isSyllable(rest) || isJoined(rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
