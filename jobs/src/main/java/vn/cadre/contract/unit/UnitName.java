package vn.cadre.contract.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What one spelling names.
 *
 * @param units the ids that bear the name, one per list
 * @param whole true when the spelling counts only as a whole component (Hồ Chí Minh is also a person's name)
 * @param validFrom the first day on which the spelling names a unit, or null
 * @param validTo the last day, or null
 */
record UnitName(List<String> units, boolean whole, LocalDate validFrom, LocalDate validTo) implements Serializable {
    UnitName {
        units = List.copyOf(units);
    }

    boolean valid(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
