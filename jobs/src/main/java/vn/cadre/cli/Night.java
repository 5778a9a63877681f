package vn.cadre.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import vn.cadre.indicator.IndicatorJob;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeSettings;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.landing.Decision;
import vn.cadre.landing.FileVerdict;
import vn.cadre.landing.Home;
import vn.cadre.landing.Judgement;
import vn.cadre.landing.Landed;
import vn.cadre.landing.Landing;
import vn.cadre.landing.Patience;
import vn.cadre.landing.Selection;
import vn.cadre.landing.SubmissionLedger;
import vn.cadre.landing.SubmissionLedger.FaultCount;
import vn.cadre.landing.Vault;
import vn.cadre.outbox.Outbox;
import vn.cadre.reading.StagingJob;

/** One nightly run: everything new in an inbox, from its bytes to the published report. The caller holds the home. */
final class Night {
    private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int STAGES = 7;
    private static final long MANY_ROWS = 300_000;

    private final Home home;
    private final Definitions definitions;
    private final Settings settings;
    private final Console console;
    private final Editions editions;
    private final String runId;
    private final boolean sampleData;

    Night(Home home, Definitions definitions, Settings settings, Console console, boolean sampleData) {
        this.home = home;
        this.definitions = definitions;
        this.settings = settings;
        this.console = console;
        this.editions = new Editions(home.editions());
        this.sampleData =
                sampleData || editions.current().filter(Edition::sampleData).isPresent();
        this.runId = RunIds.next(home.runs(), OffsetDateTime.now(Landing.ZONE).format(RUN_ID));
    }

    NightSummary run(Path inbox, String command) {
        console.stages(STAGES);
        RunFile runFile = new RunFile(home, runId, command);
        RunFile.settleKilled(home, editions);
        runFile.started();
        try (ControlDatabase control = ControlDatabase.open(home, settings, definitions.directory())) {
            RunLog runs = control.runs();
            new Recovery(editions, runs, this::lakeSettings).recover(control);
            runs.begin(new RunLog.Run(runId, now(), command, definitions.fingerprint()));
            try {
                NightSummary summary = run(inbox, control);
                runFile.finished(summary);
                return summary;
            } catch (RuntimeException | SQLException e) {
                if (editions.current()
                        .filter(edition -> edition.runId().equals(runId))
                        .isEmpty()) {
                    runs.failed(runId, String.valueOf(e.getMessage()), now());
                }
                runFile.failed(e);
                throw e instanceof RuntimeException known ? known : new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    private NightSummary run(Path inbox, ControlDatabase control) throws SQLException {
        SubmissionLedger ledger = control.submissions();
        CompletableFuture<LakeSession> spark = editions.current().isEmpty() ? startSpark(control) : null;
        console.stage("Tiếp nhận / receiving");
        Landing landing =
                new Landing(definitions, ledger, new Vault(home), Clock.systemUTC(), Patience.of(settings.quiet()));
        Landed landed = landing.receive(runId, inbox);
        if (landed.nothingNew() && editions.current().isPresent()) {
            return nothingNew(landed, control.runs(), ledger);
        }
        if (spark == null) {
            spark = startSpark(control);
        }
        try (Lakehouse lakehouse = Lakehouse.open(lakeSettings(control))) {
            Work work = new Work(spark, lakehouse, control, landed);
            return work.execute();
        } finally {
            spark.join().close();
        }
    }

    private NightSummary nothingNew(Landed landed, RunLog runs, SubmissionLedger ledger) {
        List<FileVerdict> verdicts = landed.fileVerdicts(landed.selection());
        writeVerdicts(verdicts);
        Edition current = editions.current().orElseThrow();
        if (landed.receipts() > 0 || !SentMark.stands(home, current)) {
            sendBack(verdicts, ledger, current);
        }
        Path report = Reports.ensure(home, definitions, current);
        runs.nothingNew(runId, now());
        return summary(current, verdicts, report, Publishing.UNCHANGED);
    }

    private enum Publishing {
        PUBLISHED,
        UNCHANGED
    }

    private NightSummary summary(Edition edition, List<FileVerdict> verdicts, Path report, Publishing publishing) {
        console.finished();
        return new NightSummary(
                runId,
                edition.number(),
                publishing == Publishing.PUBLISHED,
                NightSummary.count(verdicts),
                NightSummary.rows(verdicts),
                report,
                console.seconds());
    }

    private void writeVerdicts(List<FileVerdict> verdicts) {
        Verdicts.write(home.runs().resolve(runId).resolve("verdicts.csv"), verdicts, new ReasonTexts(definitions));
    }

    private void sendBack(List<FileVerdict> verdicts, SubmissionLedger ledger, Edition edition) {
        new Outbox(home, definitions, LocalDate.now(Landing.ZONE)).send(ledger.history(runId), verdicts);
        SentMark.put(home, edition);
    }

    private CompletableFuture<LakeSession> startSpark(ControlDatabase control) {
        LakeSettings lake = lakeSettings(control);
        return CompletableFuture.supplyAsync(() ->
                LakeSession.start(lake, settings.sparkMaster(), home.directory().resolve("tmp")));
    }

    private LakeSettings lakeSettings(ControlDatabase control) {
        ControlDatabase.Access access = control.access();
        return new LakeSettings(access.url(), access.user(), access.password(), home.warehouse());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Landing.ZONE);
    }

    /** The part of a night that changes what readers see. */
    private final class Work {
        private final CompletableFuture<LakeSession> starting;
        private final Lakehouse lakehouse;
        private final ControlDatabase control;
        private final SubmissionLedger ledger;
        private final Landed landed;
        private final Selection selection;
        private final String branch = "night-" + runId;
        private final List<LakeTable> tables = new ArrayList<>();

        Work(CompletableFuture<LakeSession> starting, Lakehouse lakehouse, ControlDatabase control, Landed landed) {
            this.starting = starting;
            this.lakehouse = lakehouse;
            this.control = control;
            this.ledger = control.submissions();
            this.landed = landed;
            this.selection = landed.selection();
        }

        NightSummary execute() throws SQLException {
            LakeSession session = starting.join();
            session.useBranch(branch);
            console.stage("Đọc tệp / reading");
            List<LakeTable> staged = stage(session);
            console.stage("Bảng sự kiện / facts");
            Reporting reporting = new Reporting(definitions, ledger.history(runId));
            session.scale(reporting.rows() > MANY_ROWS ? LakeSession.Scale.LARGE : LakeSession.Scale.SMALL);
            CompletableFuture<List<LakeTable>> reference = CompletableFuture.supplyAsync(() -> {
                List<LakeTable> written = new ArrayList<>(reporting.execute(lakehouse, branch));
                written.addAll(new Dimensions(definitions).execute(lakehouse, branch, reporting.periods()));
                return written;
            });
            tables.addAll(new FactJob(session, lakehouse, branch)
                    .execute(definitions.tables().values(), staged));
            tables.addAll(reference.join());
            CompletableFuture<Reports> reports = CompletableFuture.supplyAsync(() -> new Reports(home, definitions));
            console.stage("Chỉ tiêu / indicators");
            LakeTable values = lakehouse.table(IndicatorJob.LAYOUT, branch);
            new IndicatorJob(session, definitions).execute(values, reporting.months(), reporting.periods());
            tables.add(values);
            console.stage("Kiểm toán / audit");
            Edition edition = audited(reporting);
            console.stage("Công bố / publishing");
            publish(edition);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(session::close);
            console.stage("Báo cáo / report");
            List<FileVerdict> verdicts = landed.fileVerdicts(selection);
            writeVerdicts(verdicts);
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> sendBack(verdicts, ledger, edition));
            Path report = reports.join().render(edition);
            sent.join();
            stopped.join();
            return summary(edition, verdicts, report, Publishing.PUBLISHED);
        }

        private List<LakeTable> stage(LakeSession session) {
            StagingJob staging =
                    new StagingJob(session, lakehouse, branch, definitions, KeyFile.cadreKeys(home.keys()));
            for (var next = selection.next(); !next.isEmpty(); next = selection.next()) {
                selection.judged(staging.read(next));
            }
            List<Decision> decisions = selection.decisions();
            staging.commit(decisions);
            ledger.judge(runId, selection.judgements());
            ledger.countFaults(runId, faultCounts(staging.outcomes()));
            tables.addAll(staging.tables());
            tables.add(staging.rejectedRows());
            return staging.tables();
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

        private Edition audited(Reporting reporting) throws SQLException {
            Publication publication = new Publication(home.directory());
            List<EditionTable> published = publication.tables(tables);
            List<YearMonth> months = reporting.months();
            Edition edition = new Edition(
                    control.runs().nextEdition(),
                    runId,
                    Instant.now(),
                    definitions.fingerprint(),
                    months.isEmpty() ? null : months.get(months.size() - 1).toString(),
                    sampleData,
                    published);
            List<String> failures = new Audit(
                            keys(), List.copyOf(definitions.contracts().keySet()))
                    .failures(home.directory(), edition);
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "the night's tables do not hold, and nothing was published: " + String.join("; ", failures));
            }
            publication.force(published, editions.current().orElse(null));
            return edition;
        }

        private Map<String, List<String>> keys() {
            SortedMap<String, List<String>> keys = new TreeMap<>();
            definitions.tables().values().forEach(table -> keys.put(table.name(), table.key()));
            keys.put(
                    IndicatorJob.LAYOUT.name(),
                    List.of("indicator", "breakdown", "unit", "period", "basis", "boundary"));
            return keys;
        }

        private void publish(Edition edition) {
            DefinitionsArchive.keep(definitions, home.editions());
            editions.prepare(edition);
            control.runs().publishing(runId, edition.number(), now());
            editions.publish(edition);
            control.runs().published(runId, now());
            tables.forEach(LakeTable::publish);
        }
    }
}
