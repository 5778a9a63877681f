package vn.cadre.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import vn.cadre.text.date.HanoiTime;

/**
 * One edition opened for reading: its tables as views over the snapshot's own files, in a DuckDB that can reach nothing
 * else and change nothing.
 */
public final class EditionReader implements AutoCloseable {
    private static final String IN_MEMORY = "jdbc:duckdb:";

    private final Connection connection;
    private final Spill spill;

    private EditionReader(Connection connection, Spill spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /** How results come. */
    public enum Results {
        /** At once, with the reason when there are none. */
        WHOLE,
        /** Row by row; DuckDB does not say why a stream ends early. */
        STREAMED
    }

    /** Opens every table of the edition. */
    public static EditionReader open(Path home, Edition edition) throws SQLException {
        return open(home, edition.tables());
    }

    /**
     * Opens the tables that the query may mean: those it names, or all when it asks what there is. Days and hours of moments
     * are those in Hanoi.
     *
     * @param memory what DuckDB may take, as {@code 25%} or {@code 2GB}
     */
    public static EditionReader openFor(Path home, Edition edition, String query, String memory, Results results)
            throws SQLException {
        String words = query.toLowerCase(Locale.ROOT);
        boolean catalogue = words.contains("show")
                || words.contains("information_schema")
                || words.contains("duckdb_")
                || words.contains("describe");
        return open(
                home,
                edition.tables().stream()
                        .filter(table -> catalogue || words.contains(bareName(table)))
                        .toList(),
                List.of("set TimeZone = " + literal(HanoiTime.ZONE.getId()), "set memory_limit = " + literal(memory)),
                results);
    }

    /** Opens tables that may become an edition. */
    static EditionReader open(Path home, List<EditionTable> tables) throws SQLException {
        return open(home, tables, List.of(), Results.WHOLE);
    }

    private static EditionReader open(Path home, List<EditionTable> tables, List<String> settings, Results results)
            throws SQLException {
        Connection connection = connect(results);
        Spill spill = new Spill();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set temp_directory = " + literal(spill.folder().toString()));
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("create schema staging");
            for (EditionTable table : tables) {
                statement.execute("create view " + table.name() + " as " + rows(home, table));
            }
            shutIn(statement, home, tables);
            return new EditionReader(connection, spill);
        } catch (SQLException e) {
            connection.close();
            spill.close();
            throw e;
        }
    }

    private static Connection connect(Results results) throws SQLException {
        try {
            // not through DriverManager, which first looks for drivers in every jar
            Properties properties = new Properties();
            properties.put(DuckDBDriver.JDBC_STREAM_RESULTS, String.valueOf(results == Results.STREAMED));
            return new DuckDBDriver().connect(IN_MEMORY, properties);
        } catch (LinkageError e) {
            String temporary = System.getProperty("java.io.tmpdir");
            throw new UncheckedIOException("DuckDB cannot unpack its library into " + temporary, unpacking(e));
        }
    }

    private static IOException unpacking(LinkageError failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IOException refusal ? refusal : new IOException(cause.getMessage(), failure);
    }

    private static void shutIn(Statement statement, Path home, List<EditionTable> tables) throws SQLException {
        String files = tables.stream()
                .flatMap(table -> table.files().stream())
                .map(file -> literal(location(home, file)))
                .collect(Collectors.joining(", ", "[", "]"));
        statement.execute("set allowed_paths = " + files);
        statement.execute("set enable_external_access = false");
        statement.execute("set lock_configuration = true");
    }

    private static String rows(Path home, EditionTable table) {
        if (table.files().isEmpty()) {
            return table.columns().stream()
                    .map(column -> "cast(null as " + column.type() + ") as " + identifier(column.name()))
                    .collect(Collectors.joining(", ", "select ", " where false"));
        }
        String files = table.files().stream()
                .map(file -> literal(location(home, file)))
                .collect(Collectors.joining(", ", "[", "]"));
        String schema = table.columns().stream()
                .map(column -> "%d: {name: %s, type: %s, default_value: null}"
                        .formatted(column.id(), literal(column.name()), literal(column.type())))
                .collect(Collectors.joining(", ", "map {", "}"));
        return "select * from read_parquet(" + files + ", schema = " + schema + ", hive_partitioning = false)";
    }

    private static String bareName(EditionTable table) {
        return table.name().substring(table.name().indexOf('.') + 1);
    }

    private static String location(Path home, String file) {
        return home.resolve(file).toString();
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A further connection to the same tables, for another thread; the caller closes it. */
    public Connection another() throws SQLException {
        return ((DuckDBConnection) connection).duplicate();
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        spill.close();
    }
}
