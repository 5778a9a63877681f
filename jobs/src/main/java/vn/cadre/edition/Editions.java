package vn.cadre.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of one home: {@code editions/<n>.json}, of which {@code editions/current} names the one that readers open. */
public final class Editions {
    private static final String CURRENT = "current";

    private final Path directory;

    public Editions(Path directory) {
        this.directory = directory;
    }

    /** The published edition, or empty before the first night. */
    public Optional<Edition> current() {
        Path pointer = directory.resolve(CURRENT);
        return Files.exists(pointer)
                ? Optional.of(read(directory.resolve(text(pointer).strip())))
                : Optional.empty();
    }

    /** The edition of that number, or empty when none was published. */
    public Optional<Edition> numbered(long number) {
        Path file = file(number);
        boolean published =
                current().map(Edition::number).filter(last -> number <= last).isPresent();
        return published && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Every published edition, oldest first. */
    public List<Edition> all() {
        long last = current().map(Edition::number).orElse(0L);
        return files().stream()
                .filter(file -> number(file) <= last)
                .map(Editions::read)
                .toList();
    }

    /** Writes the edition's file; readers do not see it until {@link #publish}. */
    public void prepare(Edition edition) {
        replace(file(edition.number()), EditionJson.write(edition));
    }

    /** Makes a prepared edition the one that readers open, at once and for good. */
    public void publish(Edition edition) {
        replace(directory.resolve(CURRENT), file(edition.number()).getFileName() + "\n");
    }

    /** Removes what nights prepared that died before they published it. */
    public void discardUnpublished() {
        long last = current().map(Edition::number).orElse(0L);
        for (Path file : files()) {
            if (number(file) > last) {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete " + file, e);
                }
            }
        }
    }

    private List<Path> files() {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                    .sorted(Comparator.comparingLong(Editions::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(".json", ""));
    }

    private Path file(long number) {
        return directory.resolve(number + ".json");
    }

    private static Edition read(Path file) {
        try {
            return EditionJson.read(text(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the edition file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void replace(Path file, String content) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.writeString(draft, content);
            force(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Makes a file or a directory survive a power cut. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
