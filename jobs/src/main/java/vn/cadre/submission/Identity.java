package vn.cadre.submission;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/** What a submission is about: of all its versions one at most is current. */
public record Identity(String unitId, String dataset, String period) implements Serializable, Comparable<Identity> {
    private static final Comparator<Identity> ORDER = Comparator.comparing(Identity::unitId)
            .thenComparing(Identity::dataset)
            .thenComparing(Identity::period);

    public Identity {
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(period, "period");
    }

    /** The submission id of a version: 16 hex digits of SHA-256 over {@code unit|dataset|period|content hash}. */
    public String submissionId(String contentHash) {
        return Sha256.hex(String.join("|", unitId, dataset, period, contentHash))
                .substring(0, 16);
    }

    @Override
    public int compareTo(Identity other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unitId + " " + dataset + " " + period;
    }
}
