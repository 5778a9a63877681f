package vn.cadre.reading.typing;

import java.time.LocalDate;
import java.util.Arrays;
import vn.cadre.contract.unit.Units;

/** The day as of which the units of a row are meant: its own date where it has one, else the last day of the period. */
final class RowDay {
    private final LocalDate otherwise;
    private final long[] changes;
    private LocalDate day;
    private int era;

    RowDay(Units units, LocalDate otherwise) {
        this.otherwise = otherwise;
        changes = units.turningDays().stream().mapToLong(LocalDate::toEpochDay).toArray();
        of(null);
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
