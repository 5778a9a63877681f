package vn.cadre.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.control.ControlDatabase;
import vn.cadre.control.Settings;
import vn.cadre.edition.Changes;
import vn.cadre.edition.Edition;
import vn.cadre.edition.Editions;
import vn.cadre.edition.RunLog;
import vn.cadre.edition.RunLog.Run;
import vn.cadre.edition.RunLog.State;
import vn.cadre.home.Home;
import vn.cadre.lake.LakeSettings;
import vn.cadre.text.date.HanoiTime;

/** What the next night does first, on a real control database and catalogue. */
class RecoveryTest {
    private static final Path SCHEMAS = Path.of(System.getProperty("cadre.schemas", "../schemas"));
    private static final Instant NOW = Instant.parse("2019-12-06T02:15:00Z");

    @TempDir
    private Path directory;

    private Home home;
    private ControlDatabase database;
    private Editions editions;

    @BeforeEach
    void open() throws IOException {
        home = new Home(directory.resolve("home")).create();
        database = ControlDatabase.open(home, Settings.DEFAULT, SCHEMAS);
        editions = new Editions(home.editions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Were the run settled first, nobody would bring the tables to what readers see, ever. */
    @Test
    void aRecoveryThatFailsIsBegunAnew() {
        prepare("one", 1);
        editions.publish(edition("one", 1));
        assertThrows(RuntimeException.class, () -> recover(settings("no password")));
        assertEquals(List.of(State.PUBLISHING), states());
        recover(settings(""));
        assertEquals(List.of(State.PUBLISHED), states());
    }

    @Test
    void anEditionThatWasNeverPublishedIsNone() {
        prepare("one", 1);
        editions.publish(edition("one", 1));
        database.runs().published("one", HanoiTime.at(NOW));
        prepare("two", 2);
        recover(settings(""));
        prepare("three", 3);
        editions.publish(edition("three", 3));
        assertEquals(List.of(State.PUBLISHING, State.FAILED, State.PUBLISHED), states());
        assertEquals(Optional.empty(), editions.numbered(2));
        assertEquals(
                List.of(1L, 3L), editions.all().stream().map(Edition::number).toList());
    }

    /** A night up to the moment before readers see its edition. */
    private void prepare(String runId, long number) {
        RunLog runs = database.runs();
        runs.begin(new Run(runId, HanoiTime.at(NOW), "nightly", "0123456789abcdef"));
        editions.prepare(edition(runId, number));
        runs.publishing(runId, number, HanoiTime.at(NOW));
    }

    private static Edition edition(String runId, long number) {
        return new Edition(number, runId, NOW, "0123456789abcdef", "2019-11", false, List.of(), Changes.UNKNOWN);
    }

    private void recover(LakeSettings lake) {
        new Recovery(editions, database.runs(), lake).recover();
    }

    private LakeSettings settings(String password) {
        ControlDatabase.Access access = database.access();
        return new LakeSettings(access.url(), access.user(), password, home.warehouse());
    }

    private List<State> states() {
        return database.runs().newest(10).stream().map(RunLog.RunRecord::state).toList();
    }
}
