package vn.cadre.cli;

import java.util.List;
import vn.cadre.reading.fault.Fault;
import vn.cadre.submission.RowCounts;

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
