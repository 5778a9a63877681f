package vn.cadre.cli;

import java.util.List;
import vn.cadre.landing.RowCounts;
import vn.cadre.reading.Fault;

/**
 * What {@code check} says of one file.
 *
 * @param reason in Vietnamese and English, or null when the file would be loaded
 */
record Checked(
        String file,
        String unit,
        String dataset,
        String period,
        String verdict,
        String stage,
        RowCounts rows,
        String reason,
        List<Fault> faults) {
    Checked {
        faults = List.copyOf(faults);
    }
}
