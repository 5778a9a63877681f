package vn.cadre.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cadre.edition.RunLog.Run;
import vn.cadre.home.Home;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Receipt;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.SubmissionLedger;

class H2ControlTest extends ControlContract {
    private static final Path SCHEMAS = Path.of(System.getProperty("cadre.schemas", "../schemas"));
    private static final String FIRST = "control/V1__runs_and_submissions.sql";
    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2019-12-01T02:00:00+07:00");

    @Override
    Settings settings() {
        return Settings.DEFAULT;
    }

    @Test
    void aDatabaseOfTheFirstVersionIsTakenOn() throws IOException {
        Path old = directory.resolve("old-schemas");
        Files.createDirectories(old.resolve("control"));
        Files.copy(SCHEMAS.resolve(FIRST), old.resolve(FIRST));
        Home home = new Home(directory.resolve("old")).create();
        Identity identity = new Identity("63-40", "rotation", "2019-11");
        Receipt receipt = new Receipt("40/rotation_2019-11.xlsx", 1, "a".repeat(64), 9, NIGHT, identity, null);
        String id = receipt.submissionId().orElseThrow();
        try (ControlDatabase database = ControlDatabase.open(home, settings(), old)) {
            database.runs().begin(new Run("one", NIGHT, "nightly", "definitions-1"));
            database.submissions().receive("one", List.of(receipt));
            database.submissions().judge("one", List.of(Judgement.accepted(id, new RowCounts(3, 0, 2))));
            database.runs().nothingNew("one", NIGHT);
        }
        try (ControlDatabase database = ControlDatabase.open(home, settings(), SCHEMAS)) {
            SubmissionLedger ledger = database.submissions();
            assertEquals(new RowCounts(3, 0, 2), rows(ledger, "two"));
            RowCounts counted = new RowCounts(3, 0, Map.of("total", 2L));
            database.runs().begin(new Run("two", NIGHT, "nightly", "definitions-1"));
            ledger.judge("two", List.of(Judgement.accepted(id, counted)));
            assertEquals(counted, rows(ledger, "two"));
        }
    }

    @Test
    void aFirstMigrationThatWasCutShortIsBegunAnew() throws SQLException {
        Home home = new Home(directory.resolve("cut")).create();
        ControlDatabase.Access access = ControlDatabase.Access.of(home, settings());
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table run (run_id varchar(64))");
        }
        beginAndEndRun(home, SCHEMAS, "one");
        assertEquals(List.of("one"), runs(home, SCHEMAS));
    }

    @Test
    void aLaterMigrationThatFailsHalfwayLeavesTheDatabaseAsItWas() throws IOException {
        Home home = new Home(directory.resolve("later")).create();
        beginAndEndRun(home, SCHEMAS, "one");
        Path newer = directory.resolve("newer");
        Files.createDirectories(newer.resolve("control"));
        try (Stream<Path> scripts = Files.list(SCHEMAS.resolve("control"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, newer.resolve("control").resolve(script.getFileName()));
            }
        }
        Path script = newer.resolve("control/V9__later.sql");
        Files.writeString(script, "create table later (a int);\ncreate table nonsense (b no_such_type);\n");
        assertThrows(ControlUnavailable.class, () -> ControlDatabase.open(home, settings(), newer));
        assertEquals(List.of("one"), runs(home, SCHEMAS));

        Files.writeString(script, "create table later (a int);\n");
        beginAndEndRun(home, newer, "two");
        assertEquals(List.of("two", "one"), runs(home, newer));
        try (Stream<Path> files = Files.list(home.control())) {
            assertEquals(
                    List.of("cadre.mv.db"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private void beginAndEndRun(Home home, Path schemas, String id) {
        try (ControlDatabase database = ControlDatabase.open(home, settings(), schemas)) {
            database.runs().begin(new Run(id, NIGHT, "nightly", "definitions-1"));
            database.runs().nothingNew(id, NIGHT);
        }
    }

    private List<String> runs(Home home, Path schemas) {
        try (ControlDatabase database = ControlDatabase.open(home, settings(), schemas)) {
            return database.runs().newest(10).stream()
                    .map(record -> record.run().runId())
                    .toList();
        }
    }

    private static RowCounts rows(SubmissionLedger ledger, String run) {
        return ledger.history(run).get(0).judgement().orElseThrow().rows();
    }
}
