package vn.cadre.text.encoding;

/** The code page that programs take unknown bytes for. */
public final class Windows1252 {
    /** What 0x80 to 0x9F mean; the five holes stand for themselves. */
    static final String HIGH =
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014˜™š›œ\u009DžŸ";

    private Windows1252() {}

    /** The bytes of the text, as characters up to U+00FF, or null when it holds others. */
    static String bytes(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                int at = HIGH.indexOf(c);
                if (at < 0) {
                    return null;
                }
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, (char) (0x80 + at));
            }
        }
        return out == null ? text : out.toString();
    }

    /** The text of bytes held as characters up to U+00FF. */
    public static String text(String bytes) {
        StringBuilder out = new StringBuilder(bytes);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                out.setCharAt(i, HIGH.charAt(c - 0x80));
            }
        }
        return out.toString();
    }
}
