package vn.cadre.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.Verdict;

/** Which submissions are open: sent back and not yet answered; and which count. */
final class Dispatch {
    private final Map<String, Standing> units;

    private Dispatch(Map<String, Standing> units) {
        this.units = units;
    }

    /**
     * How one unit stands.
     *
     * @param open partial, rejected or quarantined, and no newer version of the same submission was taken
     * @param counting loaded in whole or in part, and current
     */
    record Standing(List<SubmissionRecord> open, List<SubmissionRecord> counting) {}

    static Dispatch of(List<SubmissionRecord> history) {
        Map<Identity, List<SubmissionRecord>> versions = history.stream()
                .collect(Collectors.groupingBy(record -> record.submission().identity()));
        Map<String, Standing> units = new TreeMap<>();
        new TreeMap<>(versions)
                .forEach((identity, all) -> sort(
                        all,
                        units.computeIfAbsent(
                                identity.unitId(), unit -> new Standing(new ArrayList<>(), new ArrayList<>()))));
        return new Dispatch(units);
    }

    /** Goes through the versions of one submission, the newest first, down to the one that counts. */
    private static void sort(List<SubmissionRecord> versions, Standing standing) {
        versions.sort(Comparator.comparing(SubmissionRecord::submission, Submission.NEWEST_FIRST));
        for (SubmissionRecord version : versions) {
            Verdict verdict = version.judgement().map(Judgement::verdict).orElse(Verdict.SUPERSEDED);
            switch (verdict) {
                case REJECTED, QUARANTINED -> standing.open().add(version);
                case PARTIAL -> {
                    standing.open().add(version);
                    standing.counting().add(version);
                    return;
                }
                case LOADED -> {
                    standing.counting().add(version);
                    return;
                }
                default -> {}
            }
        }
    }

    /** The units that sent anything, by id. */
    Map<String, Standing> units() {
        return units;
    }

    /** The submissions of which the sender is to get a return file; what failed in a surprising way is ours to look at. */
    List<SubmissionRecord> toReturn() {
        return units.values().stream()
                .flatMap(standing -> standing.open().stream())
                .filter(record -> record.judgement().orElseThrow().verdict() != Verdict.QUARANTINED)
                .toList();
    }
}
