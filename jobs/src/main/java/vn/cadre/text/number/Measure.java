package vn.cadre.text.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What a whole number counts, and so which words may stand behind it. */
public enum Measure {
    /** Anything: the words behind the number are let be. */
    ANY,
    /** People and cases: "43 học viên", but not "2 lớp". */
    COUNT,
    /** Months; "3 năm" are 36. */
    MONTHS;

    private static final Map<String, Integer> COUNTED = Map.of("NGUOI", 1, "LUOT", 1, "TRUONG_HOP", 1);
    private static final Map<String, Integer> IN_MONTHS = Map.of("THANG", 1, "NAM", 12);

    /** The figure in this measure, or nothing when it is stated in another. */
    Optional<BigDecimal> of(Quantity figure) {
        return figure.unit() == null
                ? Optional.of(figure.value())
                : factor(figure.unit()).map(BigDecimal::valueOf).map(figure.value()::multiply);
    }

    private Optional<Integer> factor(String unit) {
        return switch (this) {
            case ANY -> Optional.of(1);
            case COUNT -> Optional.ofNullable(COUNTED.get(unit));
            case MONTHS -> Optional.ofNullable(IN_MONTHS.get(unit));
        };
    }
}
