package vn.cadre.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/** The files of the outbox: for the owner only, and whole or not there at all. */
final class OutboxFiles {
    private static final String DRAFT = ".draft-";
    private final Path directory;

    OutboxFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes the content of one file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Sweeps away what a killed night left half-written. */
    void sweep() {
        try {
            createPrivate(directory);
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, DRAFT + "*")) {
                for (Path draft : drafts) {
                    Files.delete(draft);
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The names of the files in a folder; none when there is no such folder. */
    Set<String> names(String folder) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve(folder))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (NoSuchFileException e) {
            return names;
        } catch (IOException e) {
            throw failure(e);
        }
        return names;
    }

    /** The folders there are. */
    Set<String> folders() {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(directory, folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))) {
            folders.forEach(folder -> names.add(folder.getFileName().toString()));
        } catch (IOException e) {
            throw failure(e);
        }
        return names;
    }

    void write(String folder, String name, Content content) {
        try {
            Path target = directory.resolve(folder).resolve(name);
            createPrivate(target.getParent());
            Path draft = Files.createTempFile(directory, DRAFT, ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    content.write(out);
                }
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The first bytes of a file as text of single bytes; empty when there is no such file. */
    String head(String folder, String name, int length) {
        try (var in = Files.newInputStream(directory.resolve(folder).resolve(name))) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void delete(String folder, String name) {
        try {
            Files.deleteIfExists(directory.resolve(folder).resolve(name));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException("the outbox cannot be written: " + directory, cause);
    }
}
