package vn.cadre.contract.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cadre.contract.Contract;

/** The files below schemas/, each read once. */
public final class SchemaFiles {
    private final SortedMap<String, SchemaFile> files;

    private SchemaFiles(SortedMap<String, SchemaFile> files) {
        this.files = files;
    }

    public static SchemaFiles read(Path directory) {
        SortedMap<String, SchemaFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (isDefinition(name)) {
                    files.put(name, new SchemaFile(name, Files.readAllBytes(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
        return new SchemaFiles(files);
    }

    private static boolean isDefinition(String name) {
        return !name.equals("pom.xml") && !name.startsWith("target/") && !("/" + name).contains("/.");
    }

    /** The files of one folder, those in folders below it too. */
    public List<SchemaFile> in(String folder) {
        return List.copyOf(files.subMap(folder + "/", folder + "0").values());
    }

    SchemaFile file(String path) {
        return files.get(path);
    }

    /**
     * 16 hex digits of SHA-256 over names and bytes, and over the columns that go before those of the contracts: where the
     * fingerprint is the same, the same files are read into the same rows.
     */
    public String fingerprint() {
        return fingerprint(name -> true);
    }

    /** The same over the files of some names alone. */
    public String fingerprint(Predicate<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Contract.LINEAGE.toString().getBytes(StandardCharsets.UTF_8));
            for (SchemaFile file : files.values()) {
                if (!names.test(file.path())) {
                    continue;
                }
                byte[] name = file.path().getBytes(StandardCharsets.UTF_8);
                digest.update((name.length + ":" + file.bytes().length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(name);
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
