package vn.cadre.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a command was asked to write: whole or not at all, and never over another one unasked. */
record OutFile(Path path) {
    /** What becomes of a file that is there already. */
    enum Existing {
        KEPT,
        REPLACED;

        static Existing of(boolean force) {
            return force ? REPLACED : KEPT;
        }
    }

    /** What writes it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** The file, once it is sure that it may be written. */
    static OutFile at(Path path, Existing existing) {
        if (Files.isDirectory(path)) {
            throw CommandFailure.usage(path + " is a directory; name a file");
        }
        if (existing == Existing.KEPT && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw CommandFailure.usage(
                    path + " is there already and is kept; name another, or add --force to replace it");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw CommandFailure.environment("cannot write " + path + ": name a directory that exists and is writable");
        }
        return new OutFile(path);
    }

    /** Writes beside the place, then moves there. */
    void write(Content content) {
        Path draft = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
                content.write(out);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        } finally {
            drop(draft);
        }
    }

    private static void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
