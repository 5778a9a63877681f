package vn.cadre.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.contract.Definitions;
import vn.cadre.home.Vault;
import vn.cadre.landing.Candidates.Arrival;
import vn.cadre.landing.Candidates.Standing;
import vn.cadre.landing.Inbox.Sight;
import vn.cadre.landing.Intake.Taken;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.Version;
import vn.cadre.text.date.HanoiTime;

/** Receives what lies in an inbox: names, fingerprints, vault copies, receipts, and the versions that are to be read. */
public final class Landing {
    private final Definitions definitions;
    private final SubmissionLedger ledger;
    private final Vault vault;
    private final Intake intake;
    private final Packages packages;
    private final Clock clock;
    private final Patience patience;

    public Landing(Definitions definitions, SubmissionLedger ledger, Vault vault, Clock clock, Patience patience) {
        this.definitions = definitions;
        this.ledger = ledger;
        this.vault = vault;
        this.intake = new Intake(vault);
        this.packages = new Packages(vault);
        this.clock = clock;
        this.patience = patience;
    }

    /** How a file that was received before is known. */
    public enum Known {
        /** By its path, size and modification time. */
        BY_STAMP,
        /** By its content, which is read again. */
        BY_CONTENT
    }

    /**
     * Takes everything that lies in the inbox, puts new receipts on record for this run, and says what is to be read. The
     * caller holds the home.
     */
    public Landed receive(String runId, Path inbox, Known known) {
        Instant now = clock.instant();
        vault.sweep();
        Arrivals arrivals =
                new Arrivals(new SubmissionNames(definitions, HanoiTime.at(now).toLocalDate()), now);
        look(inbox, now, known).forEach(arrivals::add);
        arrivals.compare(ledger, runId);
        ledger.receive(runId, arrivals.receipts());
        SortedMap<Identity, Arrival> touched = new TreeMap<>();
        touchedByDefinitions().forEach(identity -> touched.put(identity, Arrival.NONE));
        arrivals.identities().forEach(identity -> touched.put(identity, Arrival.TONIGHT));
        List<Candidates> candidates = candidates(runId, touched, arrivals::standing);
        return new Landed(
                candidates,
                arrivals.settled(candidates),
                arrivals.unchanged(),
                arrivals.receipts().size());
    }

    /** What counts once this version is withdrawn: an older one, which is to be read again, or none. */
    public Landed without(String runId, Submission withdrawn) {
        List<Candidates> candidates = candidates(
                runId,
                Map.of(withdrawn.identity(), Arrival.NONE),
                version -> version.submissionId().equals(withdrawn.submissionId())
                        ? Optional.of(Standing.OUT)
                        : Optional.empty());
        return new Landed(candidates, List.of(), List.of(), 0);
    }

    private List<Sighting> look(Path directory, Instant now, Known known) {
        try {
            Inbox inbox = new Inbox(directory);
            List<Sight> sights = inbox.look();
            KnownFiles files =
                    known == Known.BY_STAMP ? KnownFiles.among(sights, ledger, vault) : KnownFiles.none(ledger, vault);
            Map<Boolean, List<Sight>> byQuiet =
                    sights.stream().collect(Collectors.partitioningBy(sight -> quiet(sight, now)));
            List<Sighting> sightings = new ArrayList<>(take(byQuiet.get(true), files));
            sightings.addAll(takeFresh(inbox, byQuiet.get(false), files));
            files.keep();
            return sightings;
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox cannot be read: " + directory, e);
        }
    }

    private List<Sighting> take(List<Sight> sights, KnownFiles files) {
        return sights.parallelStream()
                .map(sight -> opened(new Sighting(sight, take(sight, files))))
                .flatMap(List::stream)
                .toList();
    }

    /** The members of a package, each as a file of its own; the package itself when it cannot be opened. */
    private List<Sighting> opened(Sighting sighting) {
        if (!(sighting.taken() instanceof Taken.KeptPackage zip)) {
            return List.of(sighting);
        }
        Sight sight = sighting.sight();
        try {
            if (!Packages.isPackage(vault.path(zip.contentHash()))) {
                return List.of(new Sighting(sight, new Taken.Kept(zip.contentHash())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vault cannot be read", e);
        }
        return packages.members(zip.contentHash()).stream()
                .map(member -> new Sighting(
                        sight.member(member.name(), member.size()),
                        member.reason() == null
                                ? new Taken.Kept(member.contentHash())
                                : new Taken.Refused(member.reason())))
                .toList();
    }

    private Taken take(Sight sight, KnownFiles files) {
        return switch (sight.kind()) {
            case FILE -> files.taken(sight).orElseGet(() -> files.read(sight, intake.take(sight)));
            case UPLOAD -> new Taken.Changed();
            case UNREADABLE -> new Taken.Unreadable();
            case LINK, SPECIAL -> new Taken.Kept("");
        };
    }

    private List<Sighting> takeFresh(Inbox inbox, List<Sight> fresh, KnownFiles files) {
        pause(fresh);
        List<Sighting> sightings = new ArrayList<>();
        List<Sight> quiet = new ArrayList<>();
        for (Sight sight : fresh) {
            Optional<Sight> again = inbox.again(sight);
            if (again.isPresent() && again.get().equals(sight) && quiet(sight, clock.instant())) {
                quiet.add(sight);
            } else if (again.isPresent()) {
                sightings.add(new Sighting(sight, new Taken.Changed()));
            }
        }
        sightings.addAll(take(quiet, files));
        return sightings;
    }

    private void pause(List<Sight> fresh) {
        Optional<Instant> newest = fresh.stream().map(Sight::modifiedAt).max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return;
        }
        Duration needed = Duration.between(clock.instant(), newest.get().plus(patience.quiet()));
        long millis = Math.min(needed.toMillis() + 1, patience.longest().toMillis());
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A time far in the future is a wrong clock, not a file being written. */
    private boolean quiet(Sight sight, Instant now) {
        Instant modified = sight.modifiedAt();
        return sight.kind() != Inbox.Kind.FILE
                || !modified.isAfter(now.minus(patience.quiet()))
                || modified.isAfter(now.plus(patience.quiet()));
    }

    /** Changed definitions touch every submission whose dataset still has a contract. */
    private List<Identity> touchedByDefinitions() {
        boolean changed = ledger.definitions()
                .filter(known -> !known.equals(definitions.readingFingerprint()))
                .isPresent();
        return changed
                ? ledger.identities().stream()
                        .filter(identity -> definitions.contracts().containsKey(identity.dataset()))
                        .toList()
                : List.of();
    }

    private List<Candidates> candidates(
            String runId, Map<Identity, Arrival> touched, Function<Submission, Optional<Standing>> tonight) {
        if (touched.isEmpty()) {
            return List.of();
        }
        Map<Identity, List<Version>> versions = new TreeMap<>(ledger.versions(runId, touched.keySet()));
        return versions.entrySet().stream()
                .map(entry -> Candidates.of(
                        entry.getKey(),
                        touched.get(entry.getKey()),
                        entry.getValue(),
                        tonight,
                        definitions.readingFingerprint()))
                .filter(Candidates::open)
                .toList();
    }
}
