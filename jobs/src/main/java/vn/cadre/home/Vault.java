package vn.cadre.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Everything ever received, each content once, named by its SHA-256; nothing in it is changed or deleted. */
public final class Vault {
    private static final Set<OpenOption> WRITE_ANEW =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;

    public Vault(Home home) {
        this.directory = home.vault();
    }

    /** Where the content with this hash lies, or would lie. */
    public Path path(String contentHash) {
        return directory.resolve(contentHash.substring(0, 2)).resolve(contentHash);
    }

    /** Where the list of the members of the package with this hash lies, or would lie. */
    public Path manifest(String contentHash) {
        return directory.resolve("members").resolve(contentHash);
    }

    /** True when the file of this hash is a package that was opened. */
    public boolean holdsManifest(String contentHash) {
        return Files.exists(manifest(contentHash));
    }

    /** True when the vault has a file for this hash, of this size. */
    public boolean holds(String contentHash, long size) {
        try {
            return Files.size(path(contentHash)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Keeps the bytes that have this hash. They are written in place, since a draft and its renaming cost a file system more
     * than the bytes: what a crash tears is shorter than it should be, and is kept anew.
     */
    public void keep(String contentHash, ByteBuffer bytes) {
        if (lacks(contentHash, bytes.remaining())) {
            try (FileChannel out = FileChannel.open(place(contentHash), WRITE_ANEW, OWNER_ONLY)) {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Keeps a draft under the hash of its content. */
    public void keep(String contentHash, Path draft) {
        try {
            if (lacks(contentHash, Files.size(draft))) {
                Files.move(draft, place(contentHash), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Path place(String contentHash) throws IOException {
        Path kept = path(contentHash);
        if (!Files.isDirectory(kept.getParent())) {
            Home.createPrivate(kept.getParent());
        }
        return kept;
    }

    /** What senders named their files. */
    public SenderNames senderNames() {
        return new SenderNames(directory.resolve("names"));
    }

    /** An empty file for its owner only, beside the kept ones. */
    public Path draft() {
        try {
            return Files.createTempFile(directory, "draft-", ".tmp");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    public void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sweeps away what a killed run left half-written. */
    public void sweep() {
        try (var drafts = Files.newDirectoryStream(directory, "draft-*.tmp")) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A file of another length was torn by a crash of the machine and is kept anew. */
    private boolean lacks(String contentHash, long size) {
        try {
            Path kept = path(contentHash);
            return !Files.exists(kept) || Files.size(kept) != size;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    public UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException("the vault cannot be written: " + directory, cause);
    }
}
