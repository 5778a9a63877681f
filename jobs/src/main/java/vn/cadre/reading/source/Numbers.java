package vn.cadre.reading.source;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of workbooks, which are binary fractions, brought back to the decimals that were typed. */
public final class Numbers {
    private static final double EXACT_LONG = 1e15;

    private Numbers() {}

    public static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_LONG;
    }

    public static BigDecimal decimal(double value) {
        return isWhole(value) ? BigDecimal.valueOf((long) value) : new BigDecimal(Double.toString(value));
    }

    /** 0.8802 as 88.02; binary dust beyond the twelfth digit is brushed off. */
    public static BigDecimal hundredfold(double share) {
        return decimal(share)
                .movePointRight(2)
                .setScale(10, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    static String plain(double value) {
        return isWhole(value) ? Long.toString((long) value) : plain(decimal(value));
    }

    static String percent(double share) {
        return plain(hundredfold(share)).replace('.', ',') + "%";
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
