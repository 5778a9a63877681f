package vn.cadre.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.home.Home;

class SettingsTest {
    @TempDir
    Path directory;

    private Settings load(String yaml) throws IOException {
        Home home = new Home(directory);
        Files.writeString(home.settings(), yaml);
        return Settings.load(home);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, Settings.load(new Home(directory)));
    }

    @Test
    void aFileSetsWhatItNames() throws IOException {
        assertEquals(
                new Settings(
                        Optional.of("jdbc:postgresql://db/cadre"),
                        "cadre",
                        "secret",
                        Duration.ofSeconds(30),
                        "local[2]",
                        Map.of("seconds", "60", "memory", "2GB"),
                        Optional.of("analysts")),
                load("""
                        control:
                          url: jdbc:postgresql://db/cadre
                          user: cadre
                          password: secret
                        landing.quiet_seconds: 30
                        spark:
                          master: local[2]
                        sql: {seconds: 60, memory: 2GB}
                        home: {group: analysts}
                        """));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        InvalidSettings invalid = assertThrows(InvalidSettings.class, () -> load("""
                        control: {url: "jdbc:mysql://db/cadre"}
                        landing: {quiet_seconds: soon}
                        sparc: {master: local}
                        sql: {rows: many}
                        """));

        assertEquals(
                List.of(
                        "unknown setting sparc.master; known are control.password, control.url, control.user, home.group,"
                                + " landing.quiet_seconds, spark.master, sql.memory, sql.rows, sql.seconds",
                        "landing.quiet_seconds is a whole number of seconds, not soon",
                        "control.url begins with jdbc:postgresql:, or is left out for the embedded database",
                        "sql.rows is a whole number above 0, not many"),
                invalid.problems());
    }
}
