package vn.cadre.night;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.edition.Edition;
import vn.cadre.edition.Editions;
import vn.cadre.edition.RunLog;
import vn.cadre.edition.RunLog.RunRecord;
import vn.cadre.lake.LakeSettings;
import vn.cadre.lake.Lakehouse;
import vn.cadre.text.date.HanoiTime;

/**
 * Puts a home right after a run was killed: what readers see decides. A run whose edition they see has published; any other
 * came to nothing, and the tables are what the current edition says.
 */
final class Recovery {
    private final Editions editions;
    private final RunLog runs;
    private final LakeSettings lakeSettings;

    Recovery(Editions editions, RunLog runs, LakeSettings lakeSettings) {
        this.editions = editions;
        this.runs = runs;
        this.lakeSettings = lakeSettings;
    }

    void recover() {
        editions.discardUnpublished();
        List<RunRecord> unfinished = runs.unfinished();
        if (unfinished.isEmpty()) {
            return;
        }
        Optional<Edition> current = editions.current();
        Map<String, Long> snapshots = new HashMap<>();
        current.ifPresent(edition -> edition.tables().forEach(table -> snapshots.put(table.name(), table.snapshot())));
        try (Lakehouse lakehouse = Lakehouse.open(lakeSettings)) {
            lakehouse.restore(snapshots);
        }
        // last, so that a recovery that fails is begun anew by the next night
        unfinished.forEach(run -> settle(run, current));
    }

    private void settle(RunRecord run, Optional<Edition> current) {
        OffsetDateTime now = HanoiTime.now();
        boolean seen = current.filter(
                        edition -> edition.runId().equals(run.run().runId()))
                .isPresent();
        if (seen) {
            runs.published(run.run().runId(), now);
        } else {
            runs.failed(run.run().runId(), "killed before it was published", now);
        }
    }
}
