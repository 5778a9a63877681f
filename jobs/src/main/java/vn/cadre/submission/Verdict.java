package vn.cadre.submission;

import java.util.Locale;

/** What became of a file that was sent. */
public enum Verdict {
    /** Every row was taken. */
    LOADED,
    /** Some rows were taken, others rejected. */
    PARTIAL,
    /** No row was taken, with a reason. */
    REJECTED,
    /** A known file still lies in the inbox. */
    UNCHANGED,
    /** A newer version of the same submission stands. */
    SUPERSEDED,
    /** Taken back, on record. */
    WITHDRAWN,
    /** Failed in a surprising way, and set aside. */
    QUARANTINED,
    /** Still being written; looked at again in the next night. */
    DEFERRED;

    /** The lower-case word of tables and reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict that {@link #text()} writes. */
    public static Verdict of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** True when the rows of the submission count. */
    public boolean accepted() {
        return this == LOADED || this == PARTIAL;
    }
}
