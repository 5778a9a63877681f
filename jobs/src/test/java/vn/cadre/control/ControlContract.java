package vn.cadre.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.edition.RunLog;
import vn.cadre.edition.RunLog.EditionRecord;
import vn.cadre.edition.RunLog.Run;
import vn.cadre.edition.RunLog.RunRecord;
import vn.cadre.edition.RunLog.State;
import vn.cadre.edition.RunLog.Step;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.submission.FileStamp;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.Receipt;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.Verdict;
import vn.cadre.submission.Version;
import vn.cadre.submission.Version.Past;

/** What the control database promises, whichever it is. */
abstract class ControlContract {
    private static final Path SCHEMAS = Path.of(System.getProperty("cadre.schemas", "../schemas"));
    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2019-12-01T02:00:00+07:00");
    private static final Identity ROTATION = new Identity("63-40", "rotation", "2019-11");
    private static final RowCounts THREE_ROWS = new RowCounts(3, 0, 1);

    @TempDir
    Path directory;

    private Home home;
    private ControlDatabase database;
    private SubmissionLedger ledger;
    private RunLog runs;

    abstract Settings settings();

    @BeforeEach
    void open() {
        home = new Home(directory).create();
        reopen();
    }

    private void reopen() {
        database = ControlDatabase.open(home, settings(), SCHEMAS);
        ledger = database.submissions();
        runs = database.runs();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Run run(String id) {
        return new Run(id, NIGHT, "nightly", "definitions-1");
    }

    private static Receipt receipt(String file, String content, int day) {
        return new Receipt(
                file,
                day,
                content.repeat(64),
                100,
                OffsetDateTime.parse("2019-11-01T08:30:00.123456+07:00").plusDays(day - 1L),
                ROTATION,
                null);
    }

    private Submission submission(Receipt receipt) {
        return new Submission(
                receipt.submissionId().orElseThrow(),
                "63-40",
                "rotation",
                "2019-11",
                receipt.contentHash(),
                new Vault(home).path(receipt.contentHash()).toString(),
                receipt.file(),
                receipt.receivedAt(),
                receipt.size());
    }

    private void publish(String run, long edition) {
        runs.publishing(run, edition, NIGHT.plusMinutes(1));
        runs.published(run, NIGHT.plusMinutes(2));
    }

    @Test
    void receiptsAreKnownOnceTheirRunIsPublished() {
        Receipt receipt = receipt("40/rotation_2019-11.xlsx", "a", 5);
        runs.begin(run("one"));
        ledger.receive("one", List.of(receipt));
        assertEquals(Map.of(), ledger.known(List.of(receipt.receiptId())));

        publish("one", 1);

        assertEquals(
                Map.of(receipt.receiptId(), receipt.submissionId()), ledger.known(List.of(receipt.receiptId(), "0")));
    }

    @Test
    void whatAFileHoldsIsRememberedUntilItIsToldAnew() {
        FileStamp one = new FileStamp("40/rotation_2019-11 (bản 1).xlsx", 5, 100);
        FileStamp other = new FileStamp("40/rotation_2019-11 (bản 1).xlsx", 6, 100);
        FileStamp unknown = new FileStamp("40/rotation_2019-11.xlsx", 5, 100);
        ledger.remember(Map.of());
        ledger.remember(Map.of(one, "a".repeat(64), other, "b".repeat(64)));
        ledger.remember(Map.of(other, "c".repeat(64)));

        assertEquals(Map.of(one, "a".repeat(64), other, "c".repeat(64)), ledger.contents(List.of(one, other, unknown)));
        assertEquals(Map.of(), ledger.contents(List.of()));
    }

    @Test
    void aRefusedReceiptIsKnownWithoutAVersion() {
        Reason reason = new Reason("UNKNOWN_UNIT", "99", "2019-11-30");
        Receipt refused = new Receipt("99/rotation_2019-11\n.xlsx", 1, "b".repeat(64), 9, NIGHT, null, reason);
        runs.begin(run("one"));
        ledger.receive("one", List.of(refused));
        assertEquals(List.of(refused), ledger.unsettled("two"));

        runs.nothingNew("one", NIGHT);

        assertEquals(Map.of(refused.receiptId(), Optional.empty()), ledger.known(List.of(refused.receiptId())));
        assertEquals(List.of(), ledger.unsettled("two"));
        assertEquals(List.of(), ledger.identities());
    }

    @Test
    void whatAFailedRunReceivedIsTakenOverByTheNext() {
        Receipt receipt = receipt("40/rotation_2019-11.xlsx", "a", 5);
        runs.begin(run("one"));
        ledger.receive("one", List.of(receipt));
        ledger.judge("one", List.of(Judgement.accepted(receipt.submissionId().orElseThrow(), THREE_ROWS)));
        runs.failed("one", "killed", NIGHT);

        runs.begin(run("two"));
        assertEquals(List.of(receipt), ledger.unsettled("two"));
        assertEquals(Map.of(), ledger.versions("two", List.of(ROTATION)));
        ledger.receive("two", List.of(receipt));

        assertEquals(
                Map.of(ROTATION, List.of(new Version(submission(receipt), Optional.empty()))),
                ledger.versions("two", List.of(ROTATION)));
        publish("two", 1);
        assertEquals(List.of(), ledger.unsettled("three"));
    }

    @Test
    void aVersionCarriesItsNewestReceiptAndItsNewestVerdict() {
        Receipt first = receipt("40/rotation_2019-11.xlsx", "a", 5);
        Receipt second = receipt("40/rotation_2019-11.xlsx", "b", 6);
        Receipt firstAgain = receipt("40/rotation_2019-11 (lại).xlsx", "a", 7);
        runs.begin(run("one"));
        ledger.receive("one", List.of(first));
        ledger.judge("one", List.of(Judgement.accepted(first.submissionId().orElseThrow(), THREE_ROWS)));
        publish("one", 1);
        assertEquals(List.of(submission(first)), ledger.current());

        runs.begin(run("two"));
        ledger.receive("two", List.of(second, firstAgain));
        ledger.judge(
                "two",
                List.of(
                        Judgement.rejected(
                                second.submissionId().orElseThrow(),
                                Stage.CONTRACT,
                                RowCounts.NONE,
                                Reason.of("REQUIRED_COLUMN_MISSING")),
                        Judgement.accepted(first.submissionId().orElseThrow(), new RowCounts(2, 1, 0))));
        publish("two", 2);

        assertEquals(
                Map.of(
                        ROTATION,
                        List.of(
                                new Version(
                                        submission(second), Optional.of(new Past(Verdict.REJECTED, "definitions-1"))),
                                new Version(
                                        submission(firstAgain),
                                        Optional.of(new Past(Verdict.PARTIAL, "definitions-1"))))),
                sorted(ledger.versions("three", List.of(ROTATION))));
        assertEquals(List.of(submission(firstAgain)), ledger.current());
        assertEquals(List.of(ROTATION), ledger.identities());
    }

    private static Map<Identity, List<Version>> sorted(Map<Identity, List<Version>> versions) {
        List<Version> all = new ArrayList<>(versions.get(ROTATION));
        all.sort((one, other) ->
                one.submission().receivedAt().compareTo(other.submission().receivedAt()));
        return Map.of(ROTATION, all);
    }

    @Test
    void aWithdrawnVersionIsNotCurrent() {
        Receipt receipt = receipt("40/rotation_2019-11.xlsx", "a", 5);
        String id = receipt.submissionId().orElseThrow();
        runs.begin(run("one"));
        ledger.receive("one", List.of(receipt));
        ledger.judge("one", List.of(Judgement.accepted(id, THREE_ROWS)));
        ledger.countFaults("one", List.of(new SubmissionLedger.FaultCount(id, "UNKNOWN_CODE", 2)));
        publish("one", 1);

        runs.begin(run("two"));
        ledger.judge("two", List.of(Judgement.withdrawn(id, new Reason("WITHDRAWN", null, "gửi nhầm"))));
        publish("two", 2);

        assertEquals(List.of(), ledger.current());
    }

    @Test
    void skippedRowsAreOnRecordByKind() {
        Receipt receipt = receipt("40/rotation_2019-11.xlsx", "a", 5);
        String id = receipt.submissionId().orElseThrow();
        Judgement stale = Judgement.accepted(id, new RowCounts(3, 0, Map.of("blank", 7L)));
        Judgement counted = Judgement.accepted(id, new RowCounts(3, 0, Map.of("title", 2L, "total", 1L)));
        Judgement uncounted = Judgement.accepted(id, THREE_ROWS);
        runs.begin(run("one"));
        ledger.receive("one", List.of(receipt));
        ledger.judge("one", List.of(stale));
        publish("one", 1);
        runs.begin(run("two"));
        ledger.judge("two", List.of(counted));
        assertEquals(List.of(Optional.of(counted)), judgements("two"));
        assertEquals(List.of(Optional.of(stale)), judgements("three"));
        publish("two", 2);
        assertEquals(List.of(Optional.of(counted)), judgements("three"));
        runs.begin(run("three"));
        ledger.judge("three", List.of(uncounted));
        assertEquals(List.of(Optional.of(uncounted)), judgements("three"));
    }

    private List<Optional<Judgement>> judgements(String run) {
        return ledger.history(run).stream().map(SubmissionRecord::judgement).toList();
    }

    @Test
    void definitionsAreThoseOfTheNewestSettledRun() {
        assertEquals(Optional.empty(), ledger.definitions());
        runs.begin(run("one"));
        runs.nothingNew("one", NIGHT);
        runs.begin(new Run("two", NIGHT, "nightly", "definitions-2"));
        runs.failed("two", "disk full", NIGHT);

        assertEquals(Optional.of("definitions-1"), ledger.definitions());
    }

    @Test
    void runsEndInOneOfThreeWays() {
        runs.begin(run("one"));
        runs.step("one", new Step("reading", NIGHT, NIGHT.plusSeconds(3), Map.of("files", 12L, "rows", 340L)));
        runs.step("one", new Step("reading", NIGHT, NIGHT.plusSeconds(4), Map.of()));
        publish("one", runs.nextEdition());
        runs.begin(run("two"));
        runs.nothingNew("two", NIGHT.plusMinutes(3));
        runs.begin(run("three"));
        runs.publishing("three", runs.nextEdition(), NIGHT.plusMinutes(4));

        assertEquals(
                List.of(new RunRecord(
                        run("three"), State.PUBLISHING, Optional.empty(), Optional.of(2L), Optional.empty())),
                runs.unfinished());
        runs.failed("three", "killed", NIGHT.plusMinutes(5));

        assertEquals(
                List.of(
                        new RunRecord(
                                run("three"),
                                State.FAILED,
                                Optional.of(NIGHT.plusMinutes(5)),
                                Optional.of(2L),
                                Optional.of("killed")),
                        new RunRecord(
                                run("two"),
                                State.NOTHING_NEW,
                                Optional.of(NIGHT.plusMinutes(3)),
                                Optional.empty(),
                                Optional.empty()),
                        new RunRecord(
                                run("one"),
                                State.PUBLISHED,
                                Optional.of(NIGHT.plusMinutes(2)),
                                Optional.of(1L),
                                Optional.empty())),
                runs.newest(10));
        assertEquals(List.of(), runs.unfinished());
        assertEquals(3, runs.nextEdition());
        assertEquals(List.of(new EditionRecord(1, "one", NIGHT.plusMinutes(1), "definitions-1")), runs.editions());
    }

    @Test
    void aRunThatEndedCannotEndAgain() {
        runs.begin(run("one"));
        runs.nothingNew("one", NIGHT);

        IllegalStateException again =
                assertThrows(IllegalStateException.class, () -> runs.failed("one", "late", NIGHT));

        assertEquals("run one is not under way and cannot become FAILED", again.getMessage());
    }

    @Test
    void theRecordOutlivesTheProcess() {
        Receipt receipt = receipt("40/rotation_2019-11.xlsx", "a", 5);
        runs.begin(run("one"));
        ledger.receive("one", List.of(receipt));
        publish("one", 1);
        database.close();

        reopen();

        assertEquals(Map.of(receipt.receiptId(), receipt.submissionId()), ledger.known(List.of(receipt.receiptId())));
    }

    @Test
    void thousandsOfReceiptsAreTakenAtOnce() {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String hash = "%064x".formatted(i);
            Identity identity = new Identity("63-%02d".formatted(i % 97), "rotation", "2019-11");
            receipts.add(new Receipt("f" + i, i, hash, 100, NIGHT, identity, null));
        }
        runs.begin(run("one"));
        ledger.receive("one", receipts);
        ledger.judge(
                "one",
                receipts.stream()
                        .map(receipt ->
                                Judgement.accepted(receipt.submissionId().orElseThrow(), THREE_ROWS))
                        .toList());
        publish("one", 1);
        assertEquals(
                5_000,
                ledger.known(receipts.stream().map(Receipt::receiptId).toList()).size());
    }
}
