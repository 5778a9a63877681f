package vn.cadre.text.encoding;

import java.text.Normalizer;

/** Repairs letters typed tone first, such as ả followed by a circumflex, which composition alone leaves in two parts. */
public final class MarkOrder {
    private MarkOrder() {}

    public static String repaired(String composed) {
        for (int i = 1; i < composed.length(); i++) {
            if (isQuality(composed.charAt(i))) {
                return Normalizer.normalize(qualityFirst(composed), Normalizer.Form.NFC);
            }
        }
        return composed;
    }

    private static CharSequence qualityFirst(String composed) {
        String text = Normalizer.normalize(composed, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                append(out, text, i, end, true);
                append(out, text, i, end, false);
                i = end;
            }
        }
        return out;
    }

    private static void append(StringBuilder out, String text, int from, int to, boolean quality) {
        for (int i = from; i < to; i++) {
            if (isQuality(text.charAt(i)) == quality) {
                out.append(text.charAt(i));
            }
        }
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36F;
    }

    /** Circumflex, breve and horn, which make another letter. */
    private static boolean isQuality(char c) {
        return c == 0x302 || c == 0x306 || c == 0x31B;
    }
}
