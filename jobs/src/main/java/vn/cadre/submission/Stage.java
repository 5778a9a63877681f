package vn.cadre.submission;

import java.util.Locale;

/** Where a submission was rejected. */
public enum Stage {
    /** The path says nothing we know. */
    NAME,
    /** The bytes cannot be read. */
    READ,
    /** Readable, but fits no template. */
    CONTRACT,
    /** Fits its template, but its rows do not hold. */
    ROWS;

    /** The lower-case word of tables and reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage that {@link #text()} writes. */
    public static Stage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
