package vn.cadre.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of {@code indicator_value}: a figure with what it rests on, or the reason why there is none.
 *
 * @param reportedText the reported figure as it was written, or null
 * @param gap reported minus computed, or null
 */
record Figure(
        Key key,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String reason,
        Integer unitsDue,
        Integer unitsReported,
        BigDecimal reportedValue,
        String reportedText,
        String reportedQualifier,
        BigDecimal gap) {
    /** What a figure is of. */
    record Key(String indicator, String breakdown, String unit, String period, String basis) {}

    static Figure absent(Key key, String reason) {
        return new Figure(key, null, null, null, reason, null, null, null, null, null, null);
    }

    boolean present() {
        return value != null || (denominator == null && numerator != null && reason == null);
    }

    /** The value, which for a count is its numerator. */
    Optional<BigDecimal> amount() {
        return present() ? Optional.of(value != null ? value : numerator) : Optional.empty();
    }

    boolean hasReported() {
        return reportedValue != null || reportedText != null;
    }
}
