package vn.cadre.text;

import java.time.LocalDate;

/** Vietnamese dates. */
public final class VietnameseDate {
    private VietnameseDate() {}

    public static Parsed<PartialDate> parse(String text) {
        return Parsed.unreadable(TextProblem.NOT_A_DATE);
    }

    public static Parsed<PartialDate> parse(String text, LocalDate context) {
        return parse(text);
    }
}
