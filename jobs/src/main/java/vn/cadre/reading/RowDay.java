package vn.cadre.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.cadre.contract.Unit;
import vn.cadre.contract.Units;

/** The day as of which the units of a row are meant: its own date where it has one, else the last day of the period. */
final class RowDay {
    private final LocalDate otherwise;
    private final long[] changes;
    private LocalDate day;
    private int era;

    RowDay(Units units, LocalDate otherwise) {
        this.otherwise = otherwise;
        changes = units.all().stream()
                .flatMap(RowDay::changes)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
        of(null);
    }

    private static Stream<LocalDate> changes(Unit unit) {
        return Stream.of(unit.validFrom(), unit.validTo() == null ? null : unit.validTo().plusDays(1))
                .filter(day -> day != null);
    }

    void of(LocalDate ownDate) {
        day = ownDate == null ? otherwise : ownDate;
        int found = Arrays.binarySearch(changes, day.toEpochDay());
        era = found >= 0 ? found + 1 : -found - 1;
    }

    LocalDate day() {
        return day;
    }

    /** Days of one era know the same units. */
    int era() {
        return era;
    }

    int eras() {
        return changes.length + 1;
    }
}
