package vn.cadre.submission;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;

/**
 * One version of what a unit sent, as the reading stage takes it.
 *
 * @param contentHash SHA-256 of the bytes, 64 hex digits
 * @param vaultPath the absolute path of the bytes
 * @param file the path in the inbox, with slashes; it may tell of a person and is not published
 * @param receivedAt the newest receipt of this version, in Asia/Ho_Chi_Minh
 * @param size bytes
 */
public record Submission(
        String submissionId,
        String unitId,
        String dataset,
        String period,
        String contentHash,
        String vaultPath,
        String file,
        OffsetDateTime receivedAt,
        long size)
        implements Serializable {
    /** The newest received first; the content hash breaks ties. */
    public static final Comparator<Submission> NEWEST_FIRST = Comparator.comparing(
                    (Submission submission) -> submission.receivedAt().toInstant())
            .thenComparing(Submission::contentHash)
            .reversed();

    public Submission {
        Objects.requireNonNull(submissionId, "submissionId");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** The name under which the file is published. */
    public String publishedFile() {
        return PublishedName.of(identity(), file);
    }

    public Identity identity() {
        return new Identity(unitId, dataset, period);
    }
}
