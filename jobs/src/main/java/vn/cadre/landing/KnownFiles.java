package vn.cadre.landing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.cadre.home.Vault;
import vn.cadre.landing.Inbox.Kind;
import vn.cadre.landing.Inbox.Sight;
import vn.cadre.landing.Intake.Taken;
import vn.cadre.submission.FileStamp;
import vn.cadre.submission.SubmissionLedger;

/** Files whose content lies in the vault already, told by path, size and modification time. */
final class KnownFiles {
    private final SubmissionLedger ledger;
    private final Vault vault;
    private final Map<FileStamp, String> standing;
    private final Map<FileStamp, String> fresh = new ConcurrentHashMap<>();

    private KnownFiles(SubmissionLedger ledger, Vault vault, Map<FileStamp, String> standing) {
        this.ledger = ledger;
        this.vault = vault;
        this.standing = standing;
    }

    /** Those among what lies in the inbox. */
    static KnownFiles among(Collection<Sight> sights, SubmissionLedger ledger, Vault vault) {
        return new KnownFiles(
                ledger,
                vault,
                ledger.contents(sights.stream()
                        .filter(sight -> sight.kind() == Kind.FILE)
                        .map(KnownFiles::stamp)
                        .collect(Collectors.toSet())));
    }

    /** None: every file is to be read. */
    static KnownFiles none(SubmissionLedger ledger, Vault vault) {
        return new KnownFiles(ledger, vault, Map.of());
    }

    /** What taking a file would bring, without reading it. */
    Optional<Taken> taken(Sight sight) {
        return Optional.ofNullable(standing.get(stamp(sight)))
                .filter(hash -> vault.holds(hash, sight.size()))
                .map(hash -> vault.holdsManifest(hash) ? new Taken.KeptPackage(hash) : new Taken.Kept(hash));
    }

    /** Takes note of what a file that was read holds. */
    Taken read(Sight sight, Taken taken) {
        if (taken instanceof Taken.Kept kept) {
            fresh.put(stamp(sight), kept.contentHash());
        } else if (taken instanceof Taken.KeptPackage zip) {
            fresh.put(stamp(sight), zip.contentHash());
        }
        return taken;
    }

    /** Puts what was read on record. */
    void keep() {
        ledger.remember(fresh);
    }

    private static FileStamp stamp(Sight sight) {
        return new FileStamp(sight.file(), sight.modified(), sight.size());
    }
}
