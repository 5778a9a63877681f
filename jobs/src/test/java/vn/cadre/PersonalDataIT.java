package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names and identifiers of cadres stay where the originals lie: in the vault, and in what goes back to the senders. */
class PersonalDataIT {
    private static final String NAME = "Cán bộ mẫu";
    private static final Pattern CADRE_ID = Pattern.compile("\\b000\\d{9}\\b");
    private static final Set<String> WHERE_ORIGINALS_LIE = Set.of("vault", "outbox", "sample");

    private static JsonNode edition;

    @BeforeAll
    static void openTheEdition() throws IOException {
        edition = new ObjectMapper()
                .readTree(DemoHome.path().resolve("editions/1.json").toFile());
    }

    @Test
    void noFileOfTheHomeHoldsANameOrAnIdentifier() throws IOException {
        Set<String> told = new TreeSet<>();
        int searched = 0;
        for (Path file : filesBesideTheOriginals()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            searched++;
            if (bytes.contains(NAME) || known(bytes)) {
                told.add(DemoHome.path().relativize(file).toString());
            }
        }
        assertTrue(searched > 50, "files searched: " + searched);
        assertEquals(Set.of(), told);
    }

    /** Parquet is compressed: its values are read, not its bytes. */
    @Test
    void noValueOfAnyTableIsANameOrAnIdentifier() throws SQLException {
        Map<String, Long> told = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (JsonNode table : edition.get("tables")) {
                if (!table.get("files").isEmpty()) {
                    long rows = rowsThatTell(duck, table);
                    if (rows > 0) {
                        told.put(table.get("name").asText(), rows);
                    }
                }
            }
        }
        assertEquals(Map.of(), told);
    }

    /** The search above can fail: it finds the originals where they may lie. */
    @Test
    void theOriginalsHoldBoth() throws IOException {
        String original = Files.readString(DemoHome.inbox().resolve("24/appraisal_2019-09.csv"));
        assertTrue(original.contains(NAME) && known(original), original);
        assertTrue(
                identifiers().size() > 500,
                "identifiers known: " + identifiers().size());
    }

    @Test
    void noColumnIsPersonal() {
        Set<String> columns = new TreeSet<>();
        edition.get("tables")
                .forEach(table -> table.get("columns")
                        .forEach(column -> columns.add(column.get("name").asText())));
        assertTrue(columns.containsAll(Set.of("cadre_key", "birth_year")), columns::toString);
        columns.retainAll(Set.of("cadre_id", "full_name", "birth_date", "note"));
        assertEquals(Set.of(), columns);
    }

    @Test
    void commandsTellNothingEither() {
        for (Launcher.Run run : List.of(
                DemoHome.demo(),
                DemoHome.cadre("status"),
                DemoHome.cadre("doctor"),
                DemoHome.cadre("sql", "--format", "csv", "select * from fact_rotation"),
                DemoHome.cadre("sql", "--format", "csv", "select * from rejected_row"))) {
            assertEquals(0, run.exit(), run::err);
            String said = run.out() + run.err();
            assertTrue(!said.contains(NAME) && !known(said), "personal data in what a command printed");
        }
    }

    @Test
    void originalsAndKeysAreForTheOwnerOnly() throws IOException {
        for (String directory : List.of("vault", "outbox", "keys")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(DemoHome.path().resolve(directory))),
                    directory);
        }
    }

    private static long rowsThatTell(Connection duck, JsonNode table) throws SQLException {
        List<String> files = new ArrayList<>();
        table.get("files").forEach(file -> files.add("'" + DemoHome.path().resolve(file.asText()) + "'"));
        try (ResultSet rows = duck.createStatement().executeQuery("""
                select count(*) from read_parquet(%s, union_by_name = true) as line
                where contains(cast(line as varchar), '%s') or regexp_matches(cast(line as varchar), '\\b000[0-9]{9}\\b')
                """.formatted(files, NAME))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Path> filesBesideTheOriginals() throws IOException {
        try (Stream<Path> files = Files.walk(DemoHome.path())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !WHERE_ORIGINALS_LIE.contains(
                            DemoHome.path().relativize(file).getName(0).toString()))
                    .toList();
        }
    }

    private static boolean known(String text) {
        return CADRE_ID.matcher(text).results().anyMatch(found -> identifiers().contains(found.group()));
    }

    private static Set<String> identifiers() {
        return Identifiers.ALL;
    }

    /** The identifiers of the inbox's text files. */
    private static final class Identifiers {
        private static final Set<String> ALL = read();

        private static Set<String> read() {
            Set<String> all = new TreeSet<>();
            try (Stream<Path> files = Files.walk(DemoHome.inbox())) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                    CADRE_ID.matcher(Files.readString(file)).results().forEach(found -> all.add(found.group()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all;
        }
    }
}
