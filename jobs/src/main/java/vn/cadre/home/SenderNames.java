package vn.cadre.home;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What senders themselves named their files, by receipt; it may tell of a person, and therefore lies in the vault and nowhere
 * else. One file for each run that received something, written once.
 */
public final class SenderNames {
    private static final int FIELDS = 4;

    private final Path directory;

    SenderNames(Path directory) {
        this.directory = directory;
    }

    /**
     * The sender's own words of one receipt.
     *
     * @param file the path in the inbox
     * @param value the part of the path that is wrong, or null
     * @param detail what a package calls its member, or null
     */
    public record Own(String file, String value, String detail) {}

    /** Keeps what a run received; before anything else speaks of its receipts. */
    public void keep(String runId, Map<String, Own> byReceipt) {
        Path file = directory.resolve(runId + ".csv");
        Path draft = directory.resolve(runId + ".draft");
        try {
            Home.createPrivate(directory);
            Map<String, Own> all = new HashMap<>();
            if (Files.exists(file)) {
                read(file, all);
            }
            all.putAll(byReceipt);
            try (CsvWriter csv = CsvWriter.builder().build(draft)) {
                all.forEach(
                        (receipt, own) -> csv.writeRecord(receipt, own.file(), text(own.value()), text(own.detail())));
            }
            Home.restrict(draft, "rw-------");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the vault cannot be written: " + directory, e);
        }
    }

    /** Everything that was ever kept, by receipt. */
    public Map<String, Own> all() {
        Map<String, Own> all = new HashMap<>();
        if (Files.isDirectory(directory)) {
            try {
                for (Path file : files()) {
                    read(file, all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the vault cannot be read: " + directory, e);
            }
        }
        return all;
    }

    private Collection<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(directory, "*.csv")) {
            entries.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static void read(Path file, Map<String, Own> all) throws IOException {
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : lines) {
                if (line.getFieldCount() == FIELDS) {
                    all.put(
                            line.getField(0),
                            new Own(line.getField(1), nullable(line.getField(2)), nullable(line.getField(3))));
                }
            }
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
