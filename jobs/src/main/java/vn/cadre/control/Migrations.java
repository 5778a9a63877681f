package vn.cadre.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import vn.cadre.control.ControlDatabase.Access;

/** The migrations of the control database: Flyway applies them, and is not started when nothing changed. */
final class Migrations {
    /** What H2 and PostgreSQL say of a table that does not exist. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S04", "42P01");

    private final Path directory;

    Migrations(Path directory) {
        this.directory = directory;
    }

    /** Connects to the database, after its migrations. */
    Connection connect(Access access) throws SQLException {
        Connection connection = access.connect();
        try {
            if (!done(connection)) {
                apply(access, connection);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    /** Connects to the embedded database, after its migrations; one that was cut short is as if it had not begun. */
    Connection connect(Access access, EmbeddedFile file) throws SQLException {
        try {
            return connectOrBeginAnew(access, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the control database cannot be migrated: " + access, e);
        }
    }

    private Connection connectOrBeginAnew(Access access, EmbeddedFile file) throws SQLException, IOException {
        file.restore();
        if (!file.stands()) {
            return connect(access);
        }
        Connection connection = access.connect();
        try {
            if (done(connection)) {
                return connection;
            }
            boolean used = used(connection);
            connection.close();
            if (used) {
                file.keep();
            } else {
                file.remove();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
        Connection migrated = connect(access);
        file.forget();
        return migrated;
    }

    private static void close(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void apply(Access access, Connection connection) throws SQLException {
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("filesystem:" + directory)
                .load()
                .migrate();
        remember(connection, fingerprint());
    }

    private boolean done(Connection connection) throws SQLException {
        return first(connection, "select fingerprint from migrated")
                .filter(fingerprint()::equals)
                .isPresent();
    }

    /** Whether a run was ever recorded. */
    private static boolean used(Connection connection) throws SQLException {
        return first(connection, "select run_id from run fetch first row only").isPresent();
    }

    /** The first row's text; nothing when there is no row, or no table yet. */
    private static Optional<String> first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            if (NO_TABLE.contains(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void remember(Connection connection, String fingerprint) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement delete = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into migrated values (?)")) {
            delete.executeUpdate("delete from migrated");
            insert.setString(1, fingerprint);
            insert.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private String fingerprint() {
        try (var files = Files.list(directory)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            for (Path script : scripts) {
                digest.update((script.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(script));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be read: " + directory, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
