package vn.cadre.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.cadre.text.encoding.LegacyTable;

/** Writes Vietnamese in the old encodings, as bytes held in characters up to U+00FF. */
final class Encoder {
    private Encoder() {}

    static String encode(String text, LegacyTable table) {
        return switch (table) {
            case VNI -> vni(text);
            case WINDOWS_1258 -> windows1258(text);
            case UTF_8_TWICE -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            case TCVN3, VISCII -> single(text, table);
        };
    }

    private static String single(String text, LegacyTable table) {
        Map<Integer, Character> bytes = new HashMap<>();
        for (char c = 0; c < 0x100; c++) {
            String letter = table.decode(Character.toString(c));
            bytes.put((int) letter.charAt(0), c);
        }
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(bytes.get(c).charValue()));
        return out.toString();
    }

    /** Letters with their marks as Windows composes them, then the tone as a byte of its own. */
    private static String windows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int tone = VietnameseLetters.tone(c);
            char base = tone == 0 ? c : VietnameseLetters.withTone(c, 0);
            byte[] bytes = Character.toString(base).getBytes(Charset.forName("windows-1258"));
            out.append(new String(bytes, StandardCharsets.ISO_8859_1));
            out.append(tone == 0 ? "" : Character.toString("\u00CC\u00D2\u00DE\u00EC\u00F2".charAt(tone - 1)));
        }
        return out.toString();
    }

    private static String vni(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(vni(text.charAt(i)));
        }
        return out.toString();
    }

    private static String vni(char c) {
        int tone = VietnameseLetters.tone(c);
        if (c < 0x80) {
            return Character.toString(c);
        }
        char base = tone == 0 ? c : VietnameseLetters.withTone(c, 0);
        boolean upper = Character.isUpperCase(base);
        String written = switch (Character.toLowerCase(base)) {
            case 'đ' -> "ñ";
            case 'i' -> Character.toString("ìæóíò".charAt(tone - 1));
            case 'y' -> tone == 5 ? "î" : "y" + "øûõù".charAt(tone - 1);
            case 'â', 'ê', 'ô' ->
                Normalizer.normalize(Character.toString(Character.toLowerCase(base)), Normalizer.Form.NFD)
                                .charAt(0)
                        + Character.toString("âàåãáä".charAt(tone));
            case 'ă' -> "a" + "êèúüéë".charAt(tone);
            case 'ơ' -> tone == 0 ? "ô" : "ô" + "øûõùï".charAt(tone - 1);
            case 'ư' -> tone == 0 ? "ö" : "ö" + "øûõùï".charAt(tone - 1);
            default -> Character.toLowerCase(base) + Character.toString("øûõùï".charAt(tone - 1));
        };
        return upper ? written.toUpperCase(Locale.ROOT) : written;
    }
}
