package vn.cadre.night;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vn.cadre.contract.Definitions;
import vn.cadre.control.ControlDatabase;
import vn.cadre.control.Settings;
import vn.cadre.edition.Audit;
import vn.cadre.edition.Edition;
import vn.cadre.edition.EditionTable;
import vn.cadre.edition.Editions;
import vn.cadre.edition.Publication;
import vn.cadre.edition.RunLog;
import vn.cadre.facts.Dimensions;
import vn.cadre.facts.FactJob;
import vn.cadre.facts.Reporting;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.indicator.IndicatorJob;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeSettings;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.landing.Landed;
import vn.cadre.landing.Landing;
import vn.cadre.landing.Patience;
import vn.cadre.landing.Selection;
import vn.cadre.outbox.Outbox;
import vn.cadre.staging.StagingJob;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.SubmissionLedger.FaultCount;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.text.date.HanoiTime;

/** One nightly run: everything new in an inbox, from its bytes to the published report. The caller holds the home. */
public final class Night {
    private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int STAGES = 7;
    private static final long MANY_ROWS = 300_000;

    private final Home home;
    private final Definitions definitions;
    private final Settings settings;
    private final Progress progress;
    private final Editions editions;
    private final String runId;
    private final String branch;
    private final boolean sampleData;
    private CompletableFuture<LakeSession> spark;

    public Night(Home home, Definitions definitions, Settings settings, Progress progress, boolean sampleData) {
        this.home = home;
        this.definitions = definitions;
        this.settings = settings;
        this.progress = progress;
        this.editions = new Editions(home.editions());
        this.sampleData =
                sampleData || editions.current().filter(Edition::sampleData).isPresent();
        this.runId = RunIds.next(home.runs(), HanoiTime.now().format(RUN_ID));
        this.branch = "night-" + runId;
    }

    public NightSummary run(Path inbox, String command) {
        progress.stages(STAGES);
        RunFile runFile = new RunFile(home, runId, command);
        RunFile.settleKilled(home, editions);
        runFile.started();
        if (editions.current().isEmpty()) {
            spark = startSpark(); // a first night has work for it, whatever lies in the inbox
        }
        try (ControlDatabase control = ControlDatabase.open(home, settings, definitions.directory())) {
            RunLog runs = control.runs();
            new Recovery(editions, runs, lakeSettings()).recover();
            runs.begin(new RunLog.Run(runId, HanoiTime.now(), command, definitions.fingerprint()));
            try {
                NightSummary summary = run(inbox, control);
                runFile.finished(summary);
                return summary;
            } catch (RuntimeException | SQLException e) {
                recordFailure(e, runs, runFile);
                throw e instanceof RuntimeException known ? known : new IllegalStateException(e.getMessage(), e);
            }
        } finally {
            stopSpark();
        }
    }

    /** A disk too full for the night is also too full for the record of it; the cause is what the operator must see. */
    private void recordFailure(Exception cause, RunLog runs, RunFile runFile) {
        try {
            if (editions.current()
                    .filter(edition -> edition.runId().equals(runId))
                    .isEmpty()) {
                runs.failed(runId, progress.reason(cause), HanoiTime.now());
            }
            runFile.failed(progress.reason(cause));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private NightSummary run(Path inbox, ControlDatabase control) throws SQLException {
        SubmissionLedger ledger = control.submissions();
        CompletableFuture<Lake> lake = editions.current().isEmpty() ? openLake() : null;
        progress.stage("Tiếp nhận / receiving");
        Landing landing =
                new Landing(definitions, ledger, new Vault(home), Clock.systemUTC(), Patience.of(settings.quiet()));
        Landed landed = landing.receive(runId, inbox);
        if (landed.nothingNew() && editions.current().filter(this::stillHolds).isPresent()) {
            return nothingNew(landed, control.runs(), ledger);
        }
        try (Lake open = (lake == null ? openLake() : lake).join()) {
            return new Work(open, control, landed).execute();
        }
    }

    /** When a deadline has passed since, more units are late than the edition says. */
    private boolean stillHolds(Edition edition) {
        return edition.latestMonth() == null
                || !Reporting.deadlinePassed(
                        YearMonth.parse(edition.latestMonth()), edition.publishedAt(), Instant.now());
    }

    private NightSummary nothingNew(Landed landed, RunLog runs, SubmissionLedger ledger) {
        Selection selection = landed.selection();
        if (!selection.judgements().isEmpty()) {
            ledger.judge(runId, selection.judgements());
        }
        List<FileVerdict> verdicts = landed.fileVerdicts(selection);
        writeVerdicts(verdicts);
        Edition current = editions.current().orElseThrow();
        if (landed.receipts() > 0 || !SentMark.stands(home, current)) {
            send(outbox(ledger.history(runId), verdicts), current);
        }
        Path report = Reports.ensure(home, definitions, current);
        runs.nothingNew(runId, HanoiTime.now());
        return summary(current, verdicts, report, Publishing.UNCHANGED);
    }

    private enum Publishing {
        PUBLISHED,
        UNCHANGED
    }

    private NightSummary summary(Edition edition, List<FileVerdict> verdicts, Path report, Publishing publishing) {
        progress.finished();
        return new NightSummary(
                runId,
                edition.number(),
                publishing == Publishing.PUBLISHED,
                NightSummary.count(verdicts),
                NightSummary.rows(verdicts),
                report,
                progress.seconds());
    }

    private void writeVerdicts(List<FileVerdict> verdicts) {
        Verdicts.write(home.runs().resolve(runId).resolve("verdicts.csv"), verdicts, new ReasonTexts(definitions));
    }

    /** What goes back to the units, drafted. */
    private Outbox outbox(List<SubmissionRecord> history, List<FileVerdict> verdicts) {
        return new Outbox(home, definitions, HanoiTime.today()).prepare(history, verdicts);
    }

    private void send(Outbox outbox, Edition edition) {
        outbox.send();
        SentMark.put(home, edition);
    }

    private CompletableFuture<LakeSession> startSpark() {
        LakeSettings lake = lakeSettings();
        return CompletableFuture.supplyAsync(() ->
                LakeSession.start(lake, settings.sparkMaster(), home.directory().resolve("tmp")));
    }

    private void stopSpark() {
        if (spark != null) {
            spark.thenAccept(LakeSession::close).exceptionally(failure -> null).join();
        }
    }

    /** The lakehouse open for this night, in Spark too; its tables are made while files are still being received. */
    private CompletableFuture<Lake> openLake() {
        if (spark == null) {
            spark = startSpark();
        }
        return spark.thenApply(session -> {
            Lakehouse lakehouse = Lakehouse.open(lakeSettings());
            session.useBranch(branch);
            return new Lake(
                    session,
                    lakehouse,
                    new StagingJob(session, lakehouse, branch, definitions, KeyFile.cadreKeys(home.keys())));
        });
    }

    private LakeSettings lakeSettings() {
        ControlDatabase.Access access = ControlDatabase.Access.of(home, settings);
        return new LakeSettings(access.url(), access.user(), access.password(), home.warehouse());
    }

    private record Lake(LakeSession session, Lakehouse lakehouse, StagingJob staging) implements AutoCloseable {
        @Override
        public void close() {
            lakehouse.close();
        }
    }

    /** The part of a night that changes what readers see. */
    private final class Work {
        private final LakeSession session;
        private final Lakehouse lakehouse;
        private final StagingJob staging;
        private final ControlDatabase control;
        private final SubmissionLedger ledger;
        private final Landed landed;
        private final Selection selection;
        private final Publication publication = new Publication(home.directory());
        private final List<LakeTable> tables = new ArrayList<>();

        Work(Lake lake, ControlDatabase control, Landed landed) {
            this.session = lake.session();
            this.lakehouse = lake.lakehouse();
            this.staging = lake.staging();
            this.control = control;
            this.ledger = control.submissions();
            this.landed = landed;
            this.selection = landed.selection();
        }

        NightSummary execute() throws SQLException {
            session.workHere();
            progress.stage("Đọc tệp / reading");
            CompletableFuture<List<SubmissionRecord>> judged = stage();
            progress.stage("Bảng sự kiện / facts");
            session.scale(stagedRows() > MANY_ROWS ? LakeSession.Scale.LARGE : LakeSession.Scale.SMALL);
            CompletableFuture<Reporting> reported =
                    judged.thenApply(history -> new Reporting(definitions, history, Instant.now()));
            makeFacts(reported);
            Reporting reporting = reported.join();
            List<SubmissionRecord> history = judged.join();
            List<FileVerdict> verdicts = landed.fileVerdicts(selection);
            List<EditionTable> facts = publication.tables(tables);
            CompletableFuture<Reports> reports = CompletableFuture.supplyAsync(() -> new Reports(home, definitions));
            progress.stage("Chỉ tiêu / indicators");
            LakeTable values = lakehouse.table(IndicatorJob.LAYOUT, branch);
            IndicatorJob indicators = new IndicatorJob(session, definitions);
            CompletableFuture<List<String>> factFailures = indicators
                    .prepare(reporting.months(), reporting.periods())
                    .thenApplyAsync(prepared -> audited(facts));
            CompletableFuture<Outbox> outbox = factFailures.thenApplyAsync(audited -> outbox(history, verdicts));
            indicators.write(values);
            tables.add(values);
            progress.stage("Kiểm toán / audit");
            Edition edition = edition(reporting);
            requireNone(factFailures.join());
            requireNone(audit().failuresOfIndicators(home.directory(), edition.tables()));
            Reports pages = reports.join(); // wrong report definitions end the night before it publishes
            progress.stage("Công bố / publishing");
            publication.force(
                    List.of(publication.table(values)), editions.current().orElse(null));
            publish(edition);
            CompletableFuture<Void> settled = CompletableFuture.runAsync(this::settle);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(session::close);
            progress.stage("Báo cáo / report");
            writeVerdicts(verdicts);
            try {
                send(outbox.join(), edition);
                Path report = pages.render(edition);
                return summary(edition, verdicts, report, Publishing.PUBLISHED);
            } finally {
                settled.join();
                stopped.join();
            }
        }

        /** Reads what was received; every version ever received, as it was judged, is known a little later. */
        private CompletableFuture<List<SubmissionRecord>> stage() {
            for (var next = selection.next(); !next.isEmpty(); next = selection.next()) {
                StagingJob.Judged judged = staging.read(next, selection.passedOver());
                selection.judged(judged.staged());
                selection.lookedAt(judged.lookedAt());
            }
            CompletableFuture<List<SubmissionRecord>> history = CompletableFuture.supplyAsync(this::judged);
            staging.commit(selection.decisions());
            tables.addAll(staging.tables());
            tables.add(staging.rejectedRows());
            return history;
        }

        private long stagedRows() {
            return staging.tables().stream().mapToLong(LakeTable::rows).sum();
        }

        private List<SubmissionRecord> judged() {
            ledger.judge(runId, selection.judgements());
            ledger.countFaults(runId, faultCounts(staging.outcomes()));
            return ledger.history(runId);
        }

        private List<FaultCount> faultCounts(Collection<StagingJob.Outcome> outcomes) {
            List<FaultCount> counts = new ArrayList<>();
            for (StagingJob.Outcome outcome : outcomes) {
                Judgement judgement = outcome.judgement();
                outcome.faults()
                        .forEach((code, count) -> counts.add(new FaultCount(judgement.submissionId(), code, count)));
            }
            return counts;
        }

        private void makeFacts(CompletableFuture<Reporting> reported) {
            CompletableFuture<List<LakeTable>> reference = reported.thenApplyAsync(reporting -> {
                List<LakeTable> written = new ArrayList<>(reporting.execute(lakehouse, branch));
                written.addAll(new Dimensions(definitions).execute(lakehouse, branch, reporting.periods()));
                return written;
            });
            tables.addAll(new FactJob(session, lakehouse, branch)
                    .execute(definitions.tables().values(), staging.tables()));
            tables.addAll(reference.join());
        }

        private Edition edition(Reporting reporting) {
            List<YearMonth> months = reporting.months();
            return new Edition(
                    control.runs().nextEdition(),
                    runId,
                    Instant.now(),
                    definitions.fingerprint(),
                    months.isEmpty() ? null : months.get(months.size() - 1).toString(),
                    sampleData,
                    publication.tables(tables));
        }

        /** What does not hold in the facts, whose files are made safe at the same time. */
        private List<String> audited(List<EditionTable> facts) {
            List<String> failures = audit().failuresOfFacts(home.directory(), facts);
            publication.force(facts, editions.current().orElse(null));
            return failures;
        }

        private Audit audit() {
            SortedMap<String, List<String>> keys = new TreeMap<>();
            definitions.tables().values().forEach(table -> keys.put(table.name(), table.key()));
            return new Audit(keys, List.copyOf(definitions.contracts().keySet()));
        }

        private static void requireNone(List<String> failures) {
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "the night's tables do not hold, and nothing was published: " + String.join("; ", failures));
            }
        }

        private void publish(Edition edition) {
            DefinitionsArchive.keep(definitions, home.editions());
            editions.prepare(edition);
            control.runs().publishing(runId, edition.number(), HanoiTime.now());
            editions.publish(edition);
        }

        /** What readers see is also what the next night begins with; only then is the run over. */
        private void settle() {
            tables.forEach(LakeTable::publish);
            control.runs().published(runId, HanoiTime.now());
        }
    }
}
