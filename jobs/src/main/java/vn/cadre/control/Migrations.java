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
import org.flywaydb.core.Flyway;
import vn.cadre.control.ControlDatabase.Access;

/** The migrations of the control database: Flyway applies them, and is not started when nothing changed. */
final class Migrations {
    private final Path directory;

    Migrations(Path directory) {
        this.directory = directory;
    }

    void apply(Access access, Connection connection) throws SQLException {
        String fingerprint = fingerprint();
        if (!fingerprint.equals(applied(connection))) {
            Flyway.configure()
                    .dataSource(access.url(), access.user(), access.password())
                    .locations("filesystem:" + directory)
                    .load()
                    .migrate();
            remember(connection, fingerprint);
        }
    }

    /** The fingerprint on record, or empty when there is none yet. */
    private static String applied(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select fingerprint from migrated")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            return "";
        }
    }

    private static void remember(Connection connection, String fingerprint) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from migrated");
        }
        try (PreparedStatement statement = connection.prepareStatement("insert into migrated values (?)")) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
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
