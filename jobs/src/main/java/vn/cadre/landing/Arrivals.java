package vn.cadre.landing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.landing.Candidates.Candidate;
import vn.cadre.landing.Candidates.Standing;
import vn.cadre.landing.Inbox.Sight;
import vn.cadre.landing.Intake.Taken;
import vn.cadre.landing.SubmissionPath.Recognised;
import vn.cadre.landing.SubmissionPath.Refused;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Receipt;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.text.date.HanoiTime;

/** What one look at the inbox brought: receipts not seen before, known ones, and what could not be taken. */
final class Arrivals {
    private static final Set<String> OF_CONTENT = Set.of(
            "UNREADABLE_FILE",
            "PROTECTED_FILE",
            "LIMIT_EXCEEDED",
            "UNSUPPORTED_FORMAT",
            "NO_TABLE",
            "DUPLICATE_MEMBER",
            "UNSAFE_NAME");

    private final SubmissionNames names;
    private final Instant now;
    private final Map<String, Receipt> seen = new LinkedHashMap<>();
    private final Map<String, Receipt> arrived = new LinkedHashMap<>();
    private final Map<String, Set<Place>> places = new HashMap<>();
    private final List<FileVerdict> notTaken = new ArrayList<>();
    private final List<FileVerdict> unchanged = new ArrayList<>();

    Arrivals(SubmissionNames names, Instant now) {
        this.names = names;
        this.now = now;
    }

    void add(Sighting sighting) {
        Sight sight = sighting.sight();
        if (sighting.taken() instanceof Taken.Kept kept) {
            Receipt receipt = receipt(sight, kept.contentHash());
            seen.put(receipt.receiptId(), receipt);
        } else if (sighting.taken() instanceof Taken.Refused refused) {
            Receipt receipt = new Receipt(
                    sight.file(), sight.modified(), "", sight.size(), receivedAt(sight), null, refused.reason());
            seen.put(receipt.receiptId(), receipt);
        } else if (sighting.taken() instanceof Taken.Changed) {
            notTaken.add(FileVerdict.deferred(sight.file(), identity(sight)));
        } else {
            notTaken.add(FileVerdict.unreadable(
                    sight.file(), identity(sight), new Reason("UNREADABLE_FILE", null, "permission")));
        }
    }

    private Receipt receipt(Sight sight, String contentHash) {
        SubmissionPath path = path(sight);
        return new Receipt(
                sight.file(),
                sight.modified(),
                contentHash,
                sight.size(),
                receivedAt(sight),
                path instanceof Recognised known ? known.identity() : null,
                path instanceof Refused refused ? refused.reason() : null);
    }

    private Identity identity(Sight sight) {
        return names.readBelowInbox(sight.file()) instanceof Recognised known ? known.identity() : null;
    }

    private SubmissionPath path(Sight sight) {
        return switch (sight.kind()) {
            case LINK -> new Refused(new Reason("NOT_A_FILE", null, "symbolic link"));
            case SPECIAL -> new Refused(new Reason("NOT_A_FILE", null, "pipe, socket, device"));
            case FILE, UPLOAD, UNREADABLE -> names.readBelowInbox(sight.file());
        };
    }

    /** To the microsecond, which is what databases keep. */
    private OffsetDateTime receivedAt(Sight sight) {
        Instant modified = sight.modifiedAt();
        return HanoiTime.at((modified.isAfter(now) ? now : modified).truncatedTo(ChronoUnit.MICROS));
    }

    /** Tells what is new from what the ledger knows; a refused file whose path is understood by now is new. */
    void compare(SubmissionLedger ledger, String runId) {
        ledger.unsettled(runId).forEach(receipt -> arrived.put(receipt.receiptId(), receipt));
        Map<String, Optional<String>> known = ledger.known(seen.keySet());
        seen.forEach((id, receipt) -> {
            Optional<String> version = known.get(id);
            if (version == null || (version.isEmpty() && receipt.identity() != null)) {
                arrived.merge(id, receipt, (first, again) -> again.firstSeen(first.receivedAt()));
            } else {
                unchanged.add(FileVerdict.unchanged(receipt, version));
            }
        });
        arrived.values()
                .forEach(receipt -> receipt.submissionId()
                        .ifPresent(id -> places.computeIfAbsent(id, key -> new HashSet<>())
                                .add(Place.of(receipt))));
    }

    Collection<Receipt> receipts() {
        return arrived.values();
    }

    Set<Identity> identities() {
        return arrived.values().stream()
                .filter(receipt -> receipt.identity() != null)
                .map(Receipt::identity)
                .collect(Collectors.toSet());
    }

    List<FileVerdict> unchanged() {
        return unchanged;
    }

    /** A version has arrived when its newest receipt has. */
    Optional<Standing> standing(Submission submission) {
        return places.getOrDefault(submission.submissionId(), Set.of()).contains(Place.of(submission))
                ? Optional.of(Standing.ARRIVED)
                : Optional.empty();
    }

    /** A path is refused for its name, a member of a package for what it is. */
    private static Stage stage(Receipt receipt) {
        return OF_CONTENT.contains(receipt.reason().code()) ? Stage.READ : Stage.NAME;
    }

    private record Place(String file, Instant receivedAt) {
        static Place of(Receipt receipt) {
            return new Place(receipt.file(), receipt.receivedAt().toInstant());
        }

        static Place of(Submission submission) {
            return new Place(submission.file(), submission.receivedAt().toInstant());
        }
    }

    /** What was not taken, what was refused, and what brings a content that a newer receipt brings too. */
    List<FileVerdict> settled(List<Candidates> candidates) {
        Map<String, Place> toRead = candidates.stream()
                .flatMap(each -> each.versions().stream())
                .filter(version -> version.standing() == Standing.ARRIVED)
                .map(Candidate::submission)
                .collect(Collectors.toMap(Submission::submissionId, Place::of));
        List<FileVerdict> all = new ArrayList<>(notTaken);
        for (Receipt receipt : arrived.values()) {
            if (receipt.identity() == null) {
                all.add(FileVerdict.refused(receipt.file(), stage(receipt), receipt.reason()));
            } else if (!Place.of(receipt)
                    .equals(toRead.get(receipt.submissionId().orElseThrow()))) {
                all.add(FileVerdict.superseded(receipt));
            }
        }
        all.sort(Comparator.comparing(FileVerdict::file));
        return all;
    }
}
