package vn.cadre.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.cadre.text.encoding.LegacyTable;
import vn.cadre.text.encoding.Windows1252;

/** Text as an old encoding's bytes look where a program takes them for Windows-1252. */
final class OldText {
    private static final Map<LegacyTable, Map<String, String>> LETTERS = new EnumMap<>(LegacyTable.class);

    private OldText() {}

    /** The text in the old encoding, or null where that has no byte for one of its letters. */
    static String of(String text, LegacyTable table) {
        if (table == LegacyTable.UTF_8_TWICE) {
            return Windows1252.text(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        if (table == LegacyTable.WINDOWS_1258) {
            return windows1258(text);
        }
        Map<String, String> letters = LETTERS.computeIfAbsent(table, OldText::letters);
        StringBuilder old = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String bytes = letter < 0x80 ? String.valueOf(letter) : letters.get(String.valueOf(letter));
            if (bytes == null) {
                return null;
            }
            old.append(bytes);
        }
        return Windows1252.text(old.toString());
    }

    private static Map<String, String> letters(LegacyTable table) {
        Map<String, String> letters = new HashMap<>();
        for (char first = 'A'; first <= 0xFF; first++) {
            letters.putIfAbsent(table.decode(String.valueOf(first)), String.valueOf(first));
            for (char second = 0xC0; second <= 0xFF && table == LegacyTable.VNI; second++) {
                String pair = "" + first + second;
                String letter = table.decode(pair);
                if (letter.length() == 1) {
                    letters.putIfAbsent(letter, pair);
                }
            }
        }
        return letters;
    }

    /** Windows composes the base with its mark and writes the tone after it. */
    private static String windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder out = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            if (charset.newEncoder().canEncode(letter) || decomposed.length() < 2) {
                out.append(letter);
                continue;
            }
            StringBuilder base = new StringBuilder(decomposed.substring(0, 1));
            StringBuilder tones = new StringBuilder();
            for (char mark : decomposed.substring(1).toCharArray()) {
                ("\u0300\u0301\u0303\u0309\u0323".indexOf(mark) >= 0 ? tones : base).append(mark);
            }
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return Windows1252.text(new String(out.toString().getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}
