package vn.cadre.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Touched;

/** Turns tables on a night's branch into an edition, and makes its files survive a power cut before readers see it. */
public final class Publication {
    private final Path home;

    public Publication(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** The tables as an edition lists them. */
    public List<EditionTable> tables(Collection<LakeTable> tables) {
        return tables.stream()
                .map(this::table)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** One table as an edition lists it. */
    public EditionTable table(LakeTable table) {
        return table(table, Touched.EVERYTHING);
    }

    /** One table with the data files of some partitions alone. */
    public EditionTable table(LakeTable table, Touched partitions) {
        Snapshot snapshot = table.snapshot();
        boolean partitioned = !table.layout().partitionedBy().isEmpty();
        List<DataFile> files = snapshot == null
                ? List.of()
                : table.dataFiles().stream()
                        .filter(file -> !partitioned || partitions.holds(file))
                        .toList();
        return new EditionTable(
                table.layout().sqlName(),
                snapshot == null ? -1 : snapshot.snapshotId(),
                columns(table.iceberg().schema()),
                files.stream().map(file -> relative(file.location())).toList(),
                files.stream().mapToLong(DataFile::recordCount).sum());
    }

    private String relative(String location) {
        Path path = location.startsWith("file:") ? Path.of(URI.create(location).getPath()) : Path.of(location);
        return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
    }

    private static List<EditionTable.Column> columns(Schema schema) {
        return schema.columns().stream()
                .map(field -> new EditionTable.Column(field.fieldId(), field.name(), duckType(field.type())))
                .toList();
    }

    private static String duckType(Type type) {
        return switch (type.typeId()) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case FLOAT -> "FLOAT";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
            case STRING -> "VARCHAR";
            case DECIMAL ->
                "DECIMAL(%d,%d)".formatted(((Types.DecimalType) type).precision(), ((Types.DecimalType) type).scale());
            case LIST -> duckType(type.asListType().elementType()) + "[]";
            case STRUCT -> struct(type.asStructType());
            default -> throw new IllegalArgumentException("a column type that readers do not know: " + type);
        };
    }

    private static String struct(Types.StructType type) {
        List<String> fields = new ArrayList<>();
        type.fields().forEach(field -> fields.add('"' + field.name() + "\" " + duckType(field.type())));
        return "STRUCT(" + String.join(", ", fields) + ")";
    }

    /** Forces every file that this edition has and the one before had not, and the directories that name them. */
    public void force(Collection<EditionTable> tables, Edition before) {
        Set<String> known = new HashSet<>();
        if (before != null) {
            before.tables().forEach(table -> known.addAll(table.files()));
        }
        Set<Path> directories = new TreeSet<>();
        List<Path> files = tables.stream()
                .flatMap(table -> table.files().stream())
                .filter(file -> !known.contains(file))
                .map(home::resolve)
                .toList();
        files.forEach(file -> directories.add(file.getParent()));
        try {
            for (Path path : files) {
                Editions.force(path);
            }
            for (Path directory : directories) {
                Editions.force(directory);
                forceMetadata(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the edition's files cannot be made safe", e);
        }
    }

    private static void forceMetadata(Path dataDirectory) throws IOException {
        Path metadata = dataDirectory.resolve("../../metadata").normalize();
        if (Files.isDirectory(metadata)) {
            Editions.force(metadata);
        }
    }
}
