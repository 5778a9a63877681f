package vn.cadre.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The directory of one warehouse and what lies in it. */
public record Home(Path directory) {
    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    public Path settings() {
        return directory.resolve("cadre.yaml");
    }

    public Path lock() {
        return directory.resolve("lock");
    }

    public Path control() {
        return directory.resolve("control");
    }

    /** Everything ever received, by content hash; for the owner only. */
    public Path vault() {
        return directory.resolve("vault");
    }

    public Path warehouse() {
        return directory.resolve("warehouse");
    }

    public Path editions() {
        return directory.resolve("editions");
    }

    public Path reports() {
        return directory.resolve("reports");
    }

    /** What goes back to the units; for the owner only. */
    public Path outbox() {
        return directory.resolve("outbox");
    }

    public Path runs() {
        return directory.resolve("runs");
    }

    /** The key of the cadre keys; for the owner only. */
    public Path keys() {
        return directory.resolve("keys");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    /** Makes the directories that are missing, for the owner and the owner's group. */
    public Home create() {
        return create(Optional.empty());
    }

    /**
     * Makes the directories that are missing: what readers read for the owner and the readers' group, the private ones for the
     * owner alone, whatever the umask.
     *
     * @param readers the group that reads, or empty for the owner's own
     */
    public Home create(Optional<String> readers) {
        Readers group = Readers.of(readers);
        try {
            Files.createDirectories(directory);
            for (Path open : List.of(directory, warehouse(), editions(), reports(), runs(), logs())) {
                Files.createDirectories(open);
                group.letIn(open);
            }
            for (Path closed : List.of(vault(), outbox(), keys(), control())) {
                createPrivate(closed);
            }
            if (Files.exists(settings()) && Files.readString(settings()).contains("password")) {
                restrict(settings(), "rw-------");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the home cannot be made: " + directory, e);
        }
    }

    public static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    static void restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
