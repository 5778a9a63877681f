package vn.cadre.landing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import vn.cadre.home.Vault;
import vn.cadre.landing.Inbox.Sight;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Sha256;

/** Takes the bytes of a file once: their hash, and a copy into the vault when it lacks them. */
final class Intake {
    private static final int AT_ONCE = 16 << 20;
    private static final int CHUNK = 1 << 20;

    private final Vault vault;

    Intake(Vault vault) {
        this.vault = vault;
    }

    /** What came of taking a file. */
    sealed interface Taken {
        record Kept(String contentHash) implements Taken {}

        /** The first bytes are those of a ZIP that is no workbook. */
        record KeptPackage(String contentHash) implements Taken {}

        /** A member of a package that was not taken. */
        record Refused(Reason reason) implements Taken {}

        /** The file was written to while it was read. */
        record Changed() implements Taken {}

        record Unreadable() implements Taken {}
    }

    Taken take(Sight sight) {
        try {
            return sight.size() <= AT_ONCE ? takeAtOnce(sight) : takeInChunks(sight);
        } catch (IOException e) {
            return sight.changed() ? new Taken.Changed() : new Taken.Unreadable();
        }
    }

    private Taken takeAtOnce(Sight sight) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) sight.size() + 1);
        try (SeekableByteChannel in = open(sight)) {
            while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
        }
        bytes.flip();
        if (bytes.remaining() != sight.size() || sight.changed()) {
            return new Taken.Changed();
        }
        MessageDigest digest = Sha256.digest();
        digest.update(bytes.duplicate());
        String hash = Sha256.hex(digest.digest());
        boolean zipped = Packages.mayBe(bytes.array(), bytes.limit());
        vault.keep(hash, bytes);
        return zipped ? new Taken.KeptPackage(hash) : new Taken.Kept(hash);
    }

    /** Hashes first, and copies only what the vault lacks, so that a large file that merely lies there is not copied. */
    private Taken takeInChunks(Sight sight) throws IOException {
        String hash = Sha256.hex(digest(sight, null));
        if (sight.changed()) {
            return new Taken.Changed();
        }
        Taken taken = Files.exists(vault.path(hash)) ? new Taken.Kept(hash) : copy(sight, hash);
        return taken instanceof Taken.Kept && Packages.isPackage(vault.path(hash))
                ? new Taken.KeptPackage(hash)
                : taken;
    }

    private Taken copy(Sight sight, String hash) throws IOException {
        Path draft = vault.draft();
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            if (!Sha256.hex(digest(sight, out)).equals(hash)) {
                return new Taken.Changed();
            }
            vault.keep(hash, draft);
            return new Taken.Kept(hash);
        } finally {
            vault.drop(draft);
        }
    }

    private byte[] digest(Sight sight, FileChannel copy) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        ByteBuffer buffer = ByteBuffer.wrap(chunk);
        try (SeekableByteChannel in = open(sight)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer.clear())) {
                digest.update(chunk, 0, length);
                if (copy != null) {
                    write(copy, ByteBuffer.wrap(chunk, 0, length));
                }
            }
        }
        return digest.digest();
    }

    private void write(FileChannel copy, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                copy.write(bytes);
            }
        } catch (IOException e) {
            throw vault.failure(e);
        }
    }

    private static SeekableByteChannel open(Sight sight) throws IOException {
        return Files.newByteChannel(sight.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
