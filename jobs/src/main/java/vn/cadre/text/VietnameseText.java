package vn.cadre.text;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text brought to one form, whatever keyboard, font or program wrote it. */
public final class VietnameseText {
    private VietnameseText() {}

    /**
     * The text in composed letters, with Đ and ư as Vietnamese writes them, plain dashes and single spaces, and each
     * tone where the old style puts it (Hòa, Ủy, but Quý); the case is kept, blank text is empty.
     */
    public static String normalise(String text) {
        return TextCleaner.isClean(text) ? text : TextCleaner.clean(text);
    }

    /** The normalised text in lower case, for comparing headers, codes and spellings. */
    public static String key(String text) {
        return normalise(text).toLowerCase(Locale.ROOT);
    }

    /** The key of a header: lí, kĩ, tỉ and the like written with y, which no name may suffer. */
    public static String headerKey(String text) {
        String key = key(text);
        StringBuilder folded = null;
        for (int i = 1; i < key.length(); i++) {
            if (VietnameseLetters.code(key.charAt(i)) == VietnameseLetters.I && isLoneIAfterOneConsonant(key, i)) {
                folded = folded == null ? new StringBuilder(key) : folded;
                folded.setCharAt(i, VietnameseLetters.withTone('y', VietnameseLetters.tone(key.charAt(i))));
            }
        }
        return folded == null ? key : folded.toString();
    }

    private static boolean isLoneIAfterOneConsonant(String key, int at) {
        boolean opens = at == 1 || !Character.isLetter(key.charAt(at - 2));
        boolean closes = at + 1 == key.length() || !Character.isLetter(key.charAt(at + 1));
        return opens && closes && "hklmst".indexOf(key.charAt(at - 1)) >= 0;
    }

    /** The key without any diacritic, d for đ. */
    public static String unaccented(String text) {
        String key = key(text);
        StringBuilder plain = null;
        boolean foreign = false;
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter >= 0x80) {
                plain = plain == null ? new StringBuilder(key) : plain;
                plain.setCharAt(i, VietnameseLetters.plain(letter));
                foreign |= VietnameseLetters.code(letter) == 0;
            }
        }
        if (plain == null) {
            return key;
        }
        return foreign ? withoutMarks(plain.toString()) : plain.toString();
    }

    /** The normalised text with T.Ư, T,Ư, TƯ and TW as "Trung ương" and BTV as "Ban Thường vụ"; document numbers stay. */
    public static String expanded(String text) {
        return Abbreviations.expand(normalise(text));
    }

    private static String withoutMarks(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
