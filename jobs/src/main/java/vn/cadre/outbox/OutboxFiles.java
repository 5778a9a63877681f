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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files of the outbox: for the owner only, and whole or not there at all; nothing shows before it is sent. */
final class OutboxFiles {
    private static final String DRAFT = ".draft-";
    private final Path directory;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();
    private final Set<Path> outdated = new TreeSet<>();

    OutboxFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes the content of one file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Sweeps away what an earlier night wrote and did not send. */
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

    /** Writes a draft of a file, to be sent. */
    void draft(String folder, String name, Content content) {
        try {
            Path target = directory.resolve(folder).resolve(name);
            Path draft = drafts.get(target);
            if (draft == null) {
                draft = Files.createTempFile(directory, DRAFT, ".tmp");
                drafts.put(target, draft);
            }
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.write(out);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Notes that a file is to be taken away when the drafts are sent. */
    void takeAway(String folder, String name) {
        outdated.add(directory.resolve(folder).resolve(name));
    }

    /** Takes away what was noted, and puts every draft in its place. */
    void send() {
        try {
            for (Path file : outdated) {
                Files.deleteIfExists(file);
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                createPrivate(draft.getKey().getParent());
                Files.move(
                        draft.getValue(),
                        draft.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
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
