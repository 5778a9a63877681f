package vn.cadre.submission;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A file seen in the inbox for the first time, as this path, modification time and content.
 *
 * @param file the path in the inbox, with slashes
 * @param modified the modification time, in nanoseconds since 1970
 * @param contentHash SHA-256 of the bytes, or empty for what is not a file
 * @param receivedAt the modification time, never later than the landing clock
 * @param identity what the path says, or null when it says nothing we know
 * @param reason why the path was refused, or null
 */
public record Receipt(
        String file,
        long modified,
        String contentHash,
        long size,
        OffsetDateTime receivedAt,
        Identity identity,
        Reason reason) {
    public Receipt {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(receivedAt, "receivedAt");
        if ((identity == null) == (reason == null)) {
            throw new IllegalArgumentException("a receipt is either recognised or refused: " + file);
        }
    }

    /** The name under which the file is published. */
    public String publishedFile() {
        return identity == null ? PublishedName.ofUnrecognised(file) : PublishedName.of(identity, file);
    }

    /** 32 hex digits that tell this receipt from all others. */
    public String receiptId() {
        return Sha256.hex(file + '\0' + modified + '\0' + contentHash).substring(0, 32);
    }

    /** The id of the version that was received, or empty when the path was refused. */
    public Optional<String> submissionId() {
        return Optional.ofNullable(identity).map(known -> known.submissionId(contentHash));
    }

    /** The same receipt, received when it was seen first. */
    public Receipt firstSeen(OffsetDateTime time) {
        return new Receipt(file, modified, contentHash, size, time, identity, reason);
    }
}
