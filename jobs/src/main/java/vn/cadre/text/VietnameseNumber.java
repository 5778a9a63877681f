package vn.cadre.text;

import java.math.BigDecimal;

/** Vietnamese numbers. */
public final class VietnameseNumber {
    private VietnameseNumber() {}

    public static Parsed<Long> integer(String text) {
        return Parsed.unreadable(TextProblem.NOT_AN_INTEGER);
    }

    public static Parsed<BigDecimal> decimal(String text) {
        return Parsed.unreadable(TextProblem.NOT_A_NUMBER);
    }

    public static Parsed<Quantity> quantity(String text) {
        return Parsed.unreadable(TextProblem.NOT_A_NUMBER);
    }

    public static Parsed<Boolean> tick(String text) {
        return Parsed.unreadable(TextProblem.NOT_A_TICK);
    }
}
