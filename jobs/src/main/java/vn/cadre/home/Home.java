package vn.cadre.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

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

    /** Makes the directories that are missing and shuts the private ones to everyone but the owner. */
    public Home create() {
        try {
            for (Path open : List.of(control(), warehouse(), editions(), reports(), runs(), logs())) {
                Files.createDirectories(open);
            }
            for (Path closed : List.of(vault(), outbox(), keys())) {
                createPrivate(closed);
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
