package vn.cadre.text.number;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure as printed in a report: "13.503", "88,02%", "gần 560", "15/17".
 *
 * @param value the number; a percentage as printed (88.02); a fraction as its quotient is not taken here: the numerator
 * @param percent true when the figure was printed with a percent sign
 * @param denominator the number after "/" or "trong số", else null
 * @param unit the unit of measure printed after the number (lượt, người, trường hợp ...), else null
 */
public record Quantity(BigDecimal value, Qualifier qualifier, boolean percent, BigDecimal denominator, String unit)
        implements Serializable {
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(qualifier, "qualifier");
    }
}
