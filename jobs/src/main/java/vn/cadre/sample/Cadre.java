package vn.cadre.sample;

import java.time.LocalDate;

/**
 * A made-up cadre; the identifier begins with 000, which no province gives out.
 *
 * @param birth a {@link LocalDate}, or text where only the year is known
 */
record Cadre(String id, String name, String gender, Object birth) {
    /** The cadre of that number in the unit's pool, always the same one. */
    static Cadre of(String unit, int number) {
        Dice dice = Dice.of("cadre", unit, number);
        int ordinal = SampleUnit.ordinal(unit) * 2000 + number;
        LocalDate birth = LocalDate.of(dice.between(1961, 1986), dice.between(1, 12), dice.between(1, 28));
        return new Cadre(
                "000%09d".formatted(ordinal * 4999L + 104729L),
                "Cán bộ mẫu %06d".formatted(ordinal),
                dice.chance(28) ? "NU" : "NAM",
                dice.chance(6) ? String.valueOf(birth.getYear()) : birth);
    }
}
