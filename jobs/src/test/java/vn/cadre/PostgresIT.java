package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The control database and Iceberg's catalogue in a real PostgreSQL, by one setting. */
class PostgresIT {
    private static final String TASKS = """
            Mã nhiệm vụ;Tên đề án, nhiệm vụ;Loại;Chương trình công tác;Năm;Tình trạng
            CT-1;Đề án thứ nhất;Đề án;Chương trình 2022;2022;Hoàn thành
            CT-2;Nhiệm vụ thứ hai;Nhiệm vụ;Chương trình 2022;2022;Đang thực hiện
            """;

    @Test
    void aNightAndTheNextWorkOnPostgres(@TempDir Path directory) throws IOException, SQLException {
        Path inbox = directory.resolve("inbox");
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.createDirectories(inbox.resolve("40"));
        Files.writeString(inbox.resolve("40/task_2022-02.csv"), TASKS);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Files.writeString(
                    home.resolve("cadre.yaml"),
                    "control: {url: \"%s\", user: postgres, password: postgres}\nspark: {master: \"local[2]\"}\n"
                            .formatted(server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "")));
            assertEquals(1, night(inbox, home).json().get("edition").asInt());
            assertEquals(1, night(inbox, home).json().get("edition").asInt());
            assertEquals(
                    List.of(List.of("numerator", "denominator", "value"), List.of("1", "2", "50.0000")),
                    Launcher.cadre(
                                    "sql",
                                    "--home",
                                    home.toString(),
                                    "--format",
                                    "csv",
                                    "select numerator, denominator, value from indicator_value where indicator = 'NV01'"
                                            + " and breakdown = '' and unit = '63-40'")
                            .csv());
            assertEquals(2, count(server, "select count(*) from run"));
            assertEquals(1, count(server, "select count(*) from iceberg_tables where table_name = 'indicator_value'"));
        }
        assertFalse(Files.exists(home.resolve("control/cadre.mv.db")), "no embedded database beside it");
    }

    private static Launcher.Run night(Path inbox, Path home) {
        return Launcher.cadre("nightly", "--json", "--inbox", inbox.toString(), "--home", home.toString());
    }

    private static int count(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
