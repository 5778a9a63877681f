package vn.cadre.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file of the embedded database around a migration. H2 cannot take back half a migration, so the file as it was is kept
 * until the migration is through.
 */
final class EmbeddedFile {
    private final Path file;
    private final Path before;
    private final Path draft;

    EmbeddedFile(Path directory) {
        this.file = directory.resolve("cadre.mv.db");
        this.before = directory.resolve("before-migration.mv.db");
        this.draft = directory.resolve("before-migration.draft");
    }

    boolean stands() {
        return Files.exists(file);
    }

    /** Keeps the file as it is, safe from a power cut. */
    void keep() throws IOException {
        Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, before, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts back what was kept, if the migration did not come through. */
    void restore() throws IOException {
        Files.deleteIfExists(draft);
        if (Files.exists(before)) {
            Files.move(before, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets go of what was kept. */
    void forget() throws IOException {
        Files.deleteIfExists(before);
    }

    /** Takes away a database in which nothing was ever recorded. */
    void remove() throws IOException {
        Files.delete(file);
    }
}
