package vn.cadre.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.edition.RunLog.Run;
import vn.cadre.landing.Home;
import vn.cadre.landing.Identity;
import vn.cadre.landing.Judgement;
import vn.cadre.landing.Receipt;
import vn.cadre.landing.RowCounts;
import vn.cadre.landing.SubmissionLedger;

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

    private static RowCounts rows(SubmissionLedger ledger, String run) {
        return ledger.history(run).get(0).judgement().orElseThrow().rows();
    }
}
