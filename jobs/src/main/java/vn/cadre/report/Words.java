package vn.cadre.report;

import java.util.Objects;

/** A text in both languages of the report. */
public record Words(String vi, String en) {
    public Words {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The text that stands the same in both languages. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
