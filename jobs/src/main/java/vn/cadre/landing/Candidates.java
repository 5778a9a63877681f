package vn.cadre.landing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Submission;
import vn.cadre.submission.Version;

/**
 * The versions of one submission that may become current tonight.
 *
 * @param arrival whether tonight brought anything of it
 * @param current the version whose rows count until tonight
 * @param versions every version, the newest received first
 */
public record Candidates(Identity identity, Arrival arrival, Optional<Submission> current, List<Candidate> versions) {
    public Candidates {
        versions = List.copyOf(versions);
    }

    /** Whether a receipt of a submission is new; even one of known content may tell that it came in time. */
    public enum Arrival {
        TONIGHT,
        NONE
    }

    /** What a version is to tonight's run. */
    public enum Standing {
        /** Received tonight: it must be read. */
        ARRIVED,
        /** Not read, or rejected under other definitions: read when no newer one is accepted. */
        UNREAD,
        /** Current, but judged under other definitions: it must be read again. */
        STALE,
        /** Current, and it stands unless a newer one is accepted. */
        CURRENT,
        /** Rejected, withdrawn or quarantined: it does not count. */
        OUT
    }

    /** One version and its standing. */
    public record Candidate(Submission submission, Standing standing) {}

    static Candidates of(
            Identity identity,
            Arrival arrival,
            List<Version> versions,
            Function<Submission, Optional<Standing>> tonight,
            String definitions) {
        List<Version> newestFirst = versions.stream()
                .sorted(Comparator.comparing(Version::submission, Submission.NEWEST_FIRST))
                .toList();
        Optional<Submission> current =
                newestFirst.stream().filter(Version::wasCurrent).findFirst().map(Version::submission);
        return new Candidates(
                identity,
                arrival,
                current,
                newestFirst.stream()
                        .map(version -> new Candidate(version.submission(), standing(version, tonight, definitions)))
                        .toList());
    }

    private static Standing standing(
            Version version, Function<Submission, Optional<Standing>> tonight, String definitions) {
        return tonight.apply(version.submission()).orElseGet(() -> standing(version, definitions));
    }

    private static Standing standing(Version version, String definitions) {
        return version.past()
                .map(past -> {
                    boolean same = past.definitions().equals(definitions);
                    return switch (past.verdict()) {
                        case LOADED, PARTIAL -> same ? Standing.CURRENT : Standing.STALE;
                        case REJECTED, QUARANTINED -> same ? Standing.OUT : Standing.UNREAD;
                        case WITHDRAWN -> Standing.OUT;
                        case SUPERSEDED, UNCHANGED, DEFERRED -> Standing.UNREAD;
                    };
                })
                .orElse(Standing.UNREAD);
    }

    /** True when something came, or some version is to be read or taken away. */
    boolean open() {
        return arrival == Arrival.TONIGHT
                || versions.stream().anyMatch(version -> switch (version.standing()) {
                    case ARRIVED, STALE, UNREAD -> true;
                    case OUT -> current.filter(version.submission()::equals).isPresent();
                    case CURRENT -> false;
                });
    }
}
