package vn.cadre.text;

/** Vietnamese text brought to one form. */
public final class VietnameseText {
    private VietnameseText() {}

    public static String normalise(String text) {
        return text.strip();
    }

    public static String key(String text) {
        return normalise(text).toLowerCase(java.util.Locale.ROOT);
    }

    public static String unaccented(String text) {
        return key(text);
    }
}
