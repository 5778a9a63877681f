package vn.cadre.night;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.cadre.edition.RunLog;
import vn.cadre.facts.Dimensions;
import vn.cadre.facts.Reporting;
import vn.cadre.home.Home;
import vn.cadre.home.Vault;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeSettings;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.Touched;
import vn.cadre.landing.Landed;
import vn.cadre.landing.Landing;
import vn.cadre.landing.Patience;
import vn.cadre.landing.Selection;
import vn.cadre.outbox.Outbox;
import vn.cadre.staging.StagingJob;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.text.date.HanoiTime;

/** One nightly run: everything new in an inbox, from its bytes to the published report. The caller holds the home. */
public final class Night {
    private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Home home;
    private final Definitions definitions;
    private final Settings settings;
    private final Progress progress;
    private final Steps steps;
    private final Editions editions;
    private final String runId;
    private final String branch;
    private final boolean sampleData;
    private final Landing.Known known;
    private CompletableFuture<LakeSession> spark;

    public Night(
            Home home,
            Definitions definitions,
            Settings settings,
            Progress progress,
            boolean sampleData,
            Landing.Known known) {
        this.home = home;
        this.definitions = definitions;
        this.settings = settings;
        this.progress = progress;
        this.steps = new Steps(progress);
        this.known = known;
        this.editions = new Editions(home.editions());
        this.sampleData =
                sampleData || editions.current().filter(Edition::sampleData).isPresent();
        this.runId = RunIds.next(home.runs(), HanoiTime.now().format(RUN_ID));
        this.branch = "night-" + runId;
    }

    public NightSummary run(Path inbox, String command) {
        RunFile runFile = new RunFile(home, runId, command);
        RunFile.settleKilled(home, editions);
        runFile.started();
        if (editions.current().isEmpty()) {
            spark = startSpark(); // a first night has work for it, whatever lies in the inbox
        }
        try (ControlDatabase control = ControlDatabase.open(home, settings, definitions.directory())) {
            RunLog runs = control.runs();
            new Recovery(editions, runs, lakeSettings()).recover();
            runs.begin(new RunLog.Run(runId, HanoiTime.now(), command, definitions.readingFingerprint()));
            try {
                NightSummary summary = run(inbox, control);
                runFile.finished(summary, steps.taken());
                steps.taken().forEach(step -> runs.step(runId, step));
                return summary;
            } catch (Exception e) { // Scala throws checked ones without saying so
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
            runFile.failed(progress.reason(cause), steps.taken());
            steps.taken().forEach(step -> runs.step(runId, step));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private NightSummary run(Path inbox, ControlDatabase control) throws SQLException {
        SubmissionLedger ledger = control.submissions();
        CompletableFuture<Rebuild.Lake> lake = editions.current().isEmpty() ? openLake() : null;
        Landing landing =
                new Landing(definitions, ledger, new Vault(home), Clock.systemUTC(), Patience.of(settings.quiet()));
        Landed landed = steps.take(
                Steps.Name.RECEIVE,
                () -> landing.receive(runId, inbox, known),
                found -> Map.of("receipts", (long) found.receipts(), "submissions", (long)
                        found.candidates().size()));
        if (landed.nothingNew() && editions.current().filter(this::stillHolds).isPresent()) {
            return nothingNew(landed, control.runs(), ledger);
        }
        try (Rebuild.Lake open = (lake == null ? openLake() : lake).join();
                Scope scope = new Scope()) {
            return rebuilt(landed, open, control, scope);
        }
    }

    private NightSummary rebuilt(Landed landed, Rebuild.Lake open, ControlDatabase control, Scope scope)
            throws SQLException {
        Optional<Edition> before = editions.current();
        Selection selection = landed.selection();
        open.session().workHere();
        Rebuild rebuild = new Rebuild(runId, home, definitions, open, control.submissions(), steps);
        Scope.Task<List<SubmissionRecord>> history = rebuild.read(selection, scope);
        Scope.Task<Reporting> reported = scope.begin(() -> new Reporting(definitions, history.result(), Instant.now()));
        Provenance definedBy = Provenance.of(
                definitions, before.map(edition -> edition.changes().madeFrom()).orElseGet(TreeMap::new));
        rebuild.makeFacts(reported, definedBy, submitted(selection, definedBy), scope);
        Reporting reporting = reported.result();
        Provenance provenance = definedBy
                .with(reporting.fingerprints())
                .withDimensions(new Dimensions(definitions).fingerprints(reporting.periods()));
        List<FileVerdict> verdicts = landed.fileVerdicts(selection);
        Scope.Task<List<String>> factFailures = auditOfFacts(rebuild, before, scope);
        Scope.Task<Reports> reports = scope.begin(() -> new Reports(home, definitions));
        Scope.Task<Outbox> outbox = scope.begin(() -> {
            factFailures.result();
            return outbox(history.result(), verdicts);
        });
        rebuild.makeIndicators(reporting.months(), provenance);
        Edition edition = rebuild.edition(
                control.runs().nextEdition(),
                Instant.now(),
                reporting.months(),
                sampleData,
                rebuild.changes(selection.decisions(), provenance));
        steps.take(Steps.Name.AUDIT, () -> audited(rebuild, factFailures), failures -> Map.of());
        Reports pages = reports.result(); // wrong report definitions end the night before it publishes
        steps.take(
                Steps.Name.PUBLISH,
                () -> publish(edition, rebuild, control.runs(), before),
                published -> Map.of("tables", (long) published.tables().size()));
        Scope.Task<Void> settled = scope.begin(() -> settle(rebuild, control.runs()));
        Scope.Task<Void> stopped = scope.begin(open.session()::close);
        writeVerdicts(verdicts);
        Path report = steps.take(
                Steps.Name.REPORT,
                () -> {
                    send(outbox.result(), edition);
                    return pages.render(edition);
                },
                page -> Map.of());
        settled.result();
        stopped.result();
        return summary(edition, verdicts, report, Publishing.PUBLISHED);
    }

    /** The periods of which versions came, or count otherwise than before. */
    private static Touched submitted(Selection selection, Provenance provenance) {
        return provenance.before().isEmpty()
                ? Touched.EVERYTHING
                : Touched.of(selection.decisions().stream()
                        .map(decision -> decision.identity().period())
                        .toList());
    }

    /** What does not hold in the facts, whose files are made safe at the same time. */
    private Scope.Task<List<String>> auditOfFacts(Rebuild rebuild, Optional<Edition> before, Scope scope) {
        List<EditionTable> renewed = rebuild.renewed();
        Audit audit = audit(rebuild);
        return scope.begin(() -> {
            List<String> failures = audit.failuresOfFacts(home.directory(), renewed);
            rebuild.publication().force(renewed, before.orElse(null));
            return failures;
        });
    }

    private Audit audit(Rebuild rebuild) {
        SortedMap<String, List<String>> keys = new TreeMap<>();
        definitions.tables().values().forEach(table -> keys.put(table.name(), table.key()));
        SortedMap<String, Touched> staged = new TreeMap<>();
        definitions
                .contracts()
                .keySet()
                .forEach(dataset -> staged.put(dataset, rebuild.changed().get("staging." + dataset)));
        return new Audit(keys, staged);
    }

    private List<String> audited(Rebuild rebuild, Scope.Task<List<String>> factFailures) {
        List<String> failures = new ArrayList<>(factFailures.result());
        failures.addAll(audit(rebuild).failuresOfIndicators(home.directory(), rebuild.renewed()));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "the night's tables do not hold, and nothing was published: " + String.join("; ", failures));
        }
        return failures;
    }

    private Edition publish(Edition edition, Rebuild rebuild, RunLog runs, Optional<Edition> before) {
        rebuild.publication().force(rebuild.renewed(), before.orElse(null));
        DefinitionsArchive.keep(definitions, home.editions());
        editions.prepare(edition);
        runs.publishing(runId, edition.number(), HanoiTime.now());
        editions.publish(edition);
        return edition;
    }

    /** What readers see is also what the next night begins with; only then is the run over. */
    private void settle(Rebuild rebuild, RunLog runs) {
        rebuild.tables().forEach(LakeTable::publish);
        runs.published(runId, HanoiTime.now());
    }

    /** Not when the definitions have changed, nor when a deadline has passed since, so that more units are late. */
    private boolean stillHolds(Edition edition) {
        if (!edition.definitions().equals(definitions.fingerprint())) {
            return false;
        }
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
    private CompletableFuture<Rebuild.Lake> openLake() {
        if (spark == null) {
            spark = startSpark();
        }
        return spark.thenApply(session -> {
            Lakehouse lakehouse = Lakehouse.open(lakeSettings());
            session.useBranch(branch);
            return new Rebuild.Lake(
                    branch,
                    session,
                    lakehouse,
                    new StagingJob(session, lakehouse, branch, definitions, KeyFile.cadreKeys(home.keys())));
        });
    }

    private LakeSettings lakeSettings() {
        ControlDatabase.Access access = ControlDatabase.Access.of(home, settings);
        return new LakeSettings(access.url(), access.user(), access.password(), home.warehouse());
    }
}
