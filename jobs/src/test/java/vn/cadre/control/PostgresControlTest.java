package vn.cadre.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresControlTest extends ControlContract {
    private static EmbeddedPostgres server;

    private String database;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    @BeforeEach
    void open() {
        database = "control_" + databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        super.open();
    }

    @Override
    Settings settings() {
        return new Settings(
                Optional.of(server.getJdbcUrl("postgres", database)),
                "postgres",
                "",
                Settings.DEFAULT.quiet(),
                Settings.DEFAULT.sparkMaster(),
                Settings.DEFAULT.sql(),
                Settings.DEFAULT.readers());
    }
}
