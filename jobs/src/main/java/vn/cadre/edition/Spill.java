package vn.cadre.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A fresh folder, for its owner only, into which DuckDB puts what does not fit into memory; it goes with its reader or its process. */
final class Spill implements AutoCloseable {
    private final Path folder;
    private final Thread atTheEnd = new Thread(this::delete, "spill");

    Spill() {
        try {
            folder = Files.createTempDirectory("cadre-spill-");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no temporary folder can be made in " + System.getProperty("java.io.tmpdir"), e);
        }
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    Path folder() {
        return folder;
    }

    private void delete() {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit(); // DuckDB is still writing; the folder is nobody else's to read
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook runs anyway
            return;
        }
    }
}
