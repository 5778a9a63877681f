package vn.cadre.night;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.cadre.contract.Definitions;
import vn.cadre.edition.Changes;
import vn.cadre.edition.Edition;
import vn.cadre.edition.EditionTable;
import vn.cadre.edition.Publication;
import vn.cadre.facts.Dimensions;
import vn.cadre.facts.FactJob;
import vn.cadre.facts.Reporting;
import vn.cadre.home.Home;
import vn.cadre.indicator.PartJob;
import vn.cadre.indicator.ValueJob;
import vn.cadre.lake.InvalidQuery;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;
import vn.cadre.landing.Selection;
import vn.cadre.staging.StagingJob;
import vn.cadre.submission.Decision;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.SubmissionLedger;
import vn.cadre.submission.SubmissionLedger.FaultCount;
import vn.cadre.submission.SubmissionRecord;

/**
 * Makes the tables of the next edition on the night's branch: only what the night's changes touch, each stage working from
 * what the one before it made anew.
 */
final class Rebuild {
    private static final String REPORTING_RATE = "reporting_rate";
    private static final String REPORTED_VALUE = "fact_reported_value";
    private static final int NAMED = 10;
    private static final String CODE_LIST = "code_list";

    private final String runId;
    private final Definitions definitions;
    private final Lake lake;
    private final SubmissionLedger ledger;
    private final Steps steps;
    private final Publication publication;
    private final SortedMap<String, Touched> changed = new TreeMap<>();
    private final List<LakeTable> tables = new ArrayList<>();

    Rebuild(String runId, Home home, Definitions definitions, Lake lake, SubmissionLedger ledger, Steps steps) {
        this.runId = runId;
        this.definitions = definitions;
        this.lake = lake;
        this.ledger = ledger;
        this.steps = steps;
        this.publication = new Publication(home.directory());
    }

    /** The lakehouse open for one night, in Spark too. */
    record Lake(String branch, LakeSession session, Lakehouse lakehouse, StagingJob staging) implements AutoCloseable {
        @Override
        public void close() {
            lakehouse.close();
        }
    }

    /**
     * Reads what was received and commits its rows to staging.
     *
     * @return every version ever received, as it is judged now; known a little later
     */
    Scope.Task<List<SubmissionRecord>> read(Selection selection, Scope scope) {
        return steps.take(
                Steps.Name.READ,
                () -> stage(selection, scope),
                history ->
                        Map.of("submissions", (long) lake.staging().outcomes().size()));
    }

    private Scope.Task<List<SubmissionRecord>> stage(Selection selection, Scope scope) {
        StagingJob staging = lake.staging();
        for (Selection.Round next = selection.next(); !next.isEmpty(); next = selection.next()) {
            StagingJob.Judged judged = staging.read(next.toStage(), next.toLookAt());
            selection.read(judged.staged(), judged.lookedAt());
        }
        Scope.Task<List<SubmissionRecord>> history = scope.begin(() -> record(selection));
        staging.commit(selection.decisions());
        staging.tables()
                .forEach(table ->
                        made(table, staging.rewritten().get(table.layout().sqlName())));
        made(staging.rejectedRows(), staging.rewritten().get(StagingJob.REJECTED.sqlName()));
        return history;
    }

    private List<SubmissionRecord> record(Selection selection) {
        ledger.judge(runId, selection.judgements());
        ledger.countFaults(runId, faultCounts(lake.staging().outcomes()));
        return ledger.history(runId);
    }

    private static List<FaultCount> faultCounts(Collection<StagingJob.Outcome> outcomes) {
        List<FaultCount> counts = new ArrayList<>();
        for (StagingJob.Outcome outcome : outcomes) {
            Judgement judgement = outcome.judgement();
            outcome.faults()
                    .forEach((code, count) -> counts.add(new FaultCount(judgement.submissionId(), code, count)));
        }
        return counts;
    }

    /** Makes facts, dimensions and who reported; the reporting is known when it is done. */
    void makeFacts(Scope.Task<Reporting> reporting, Provenance provenance, Touched submitted, Scope scope) {
        steps.take(
                Steps.Name.FACTS,
                () -> {
                    Scope.Task<Void> reference =
                            scope.begin(() -> makeReference(reporting.result(), provenance, submitted));
                    FactJob facts = new FactJob(
                            lake.session(),
                            lake.lakehouse(),
                            lake.branch(),
                            definitions,
                            lake.staging().tables());
                    List<FactJob.Made> made = understood(
                            () -> facts.execute(
                                    definitions.tables().values(),
                                    lake.staging().touched(),
                                    provenance.tables()),
                            reference::result);
                    reference.result();
                    made.forEach(table -> made(table.table(), table.touched()));
                    return made;
                },
                made -> Map.of(
                        "partitions",
                        made.stream()
                                .mapToLong(table -> table.touched()
                                        .among(table.table().partitions())
                                        .size())
                                .sum()));
    }

    /** When one query of schemas/ cannot be understood, all that cannot are told, once the tables they may name are there. */
    private <T> T understood(Supplier<T> work, Runnable awaited) {
        try {
            return work.get();
        } catch (CompletionException | InvalidQuery e) {
            if (e instanceof InvalidQuery || e.getCause() instanceof InvalidQuery) {
                InvalidQuery first = e instanceof InvalidQuery own ? own : (InvalidQuery) e.getCause();
                awaited.run();
                throw InvalidQuery.all(new SqlCheck(lake.session(), definitions).problems(), first);
            }
            throw e;
        }
    }

    private void makeReference(Reporting reporting, Provenance provenance, Touched submitted) {
        Touched due = provenance.before().isEmpty()
                ? Touched.EVERYTHING
                : Touched.of(provenance.with(reporting.fingerprints()).months());
        reporting
                .execute(lake.lakehouse(), lake.branch(), submitted, due)
                .forEach(written -> made(written.table(), written.touched()));
        Dimensions dimensions = new Dimensions(definitions);
        dimensions
                .execute(
                        lake.lakehouse(),
                        lake.branch(),
                        reporting.periods(),
                        provenance
                                .withDimensions(dimensions.fingerprints(reporting.periods()))
                                .dimensions())
                .forEach(written -> made(written.table(), written.touched()));
    }

    private synchronized void made(LakeTable table, Touched touched) {
        tables.add(table);
        changed.put(table.layout().sqlName(), touched == null ? Touched.NOTHING : touched);
    }

    /** Makes the monthly parts of the indicators, and from them the values. */
    void makeIndicators(List<YearMonth> months, Provenance provenance) {
        steps.take(
                Steps.Name.INDICATORS,
                () -> {
                    PartJob.Made parts = understood(() -> makeParts(provenance), () -> {});
                    made(parts.table(), parts.touched());
                    ValueJob.Made values = makeValues(parts, months, provenance);
                    made(values.table(), values.touched());
                    return values;
                },
                values -> Map.of("periods", (long)
                        values.touched().among(values.table().partitions()).size()));
    }

    private PartJob.Made makeParts(Provenance provenance) {
        Map<String, Touched> inputs = new HashMap<>();
        definitions.tables().keySet().forEach(fact -> inputs.put(fact, changed.get(fact)));
        inputs.put(REPORTING_RATE, Touched.of(provenance.months()));
        inputs.put(CODE_LIST, provenance.everyValue() ? Touched.EVERYTHING : Touched.NOTHING);
        Touched facts = inputs.values().stream().reduce(Touched.NOTHING, Touched::and);
        long rows = tables.stream()
                .filter(table -> definitions.tables().containsKey(table.layout().name()))
                .filter(Rebuild::byPeriod)
                .mapToLong(table -> table.rows(facts, null))
                .sum();
        return new PartJob(lake.session(), lake.lakehouse(), lake.branch(), definitions)
                .execute(inputs, provenance.indicators(), rows);
    }

    private static boolean byPeriod(LakeTable table) {
        return table.layout().partitionedBy().contains("period");
    }

    private ValueJob.Made makeValues(PartJob.Made parts, List<YearMonth> months, Provenance provenance) {
        Touched basis = provenance.everyValue() || !provenance.indicators().isEmpty()
                ? Touched.EVERYTHING
                : parts.touched().and(Touched.of(provenance.months()));
        NavigableSet<String> statedFor = tables.stream()
                .filter(table -> table.layout().name().equals(REPORTED_VALUE))
                .map(LakeTable::partitions)
                .findFirst()
                .orElseThrow();
        return new ValueJob(lake.session(), lake.lakehouse(), lake.branch(), definitions)
                .execute(new ValueJob.Basis(basis, changed.get(REPORTED_VALUE), months, statedFor));
    }

    /** The tables made so far. */
    List<LakeTable> tables() {
        return List.copyOf(tables);
    }

    /** The tables made so far, as an edition lists them. */
    List<EditionTable> listed() {
        return publication.tables(tables);
    }

    /** The tables made so far, with the partitions made anew alone. */
    List<EditionTable> renewed() {
        return tables.stream()
                .map(table ->
                        publication.table(table, changed.get(table.layout().sqlName())))
                .toList();
    }

    /** The partitions of each table that were made anew. */
    SortedMap<String, Touched> changed() {
        return Collections.unmodifiableSortedMap(changed);
    }

    Publication publication() {
        return publication;
    }

    /** What the edition says of the changes. */
    Changes changes(Collection<Decision> decisions, Provenance provenance) {
        SortedMap<String, List<String>> partitions = new TreeMap<>();
        for (LakeTable table : tables) {
            TableLayout layout = table.layout();
            Touched touched = changed.get(layout.sqlName());
            if (touched.everything()) {
                partitions.put(layout.sqlName(), List.of(Changes.EVERY_PARTITION));
            } else if (!touched.nothing()) {
                partitions.put(layout.sqlName(), List.copyOf(touched.periods()));
            }
        }
        SortedMap<String, SortedSet<String>> units = new TreeMap<>();
        decisions.stream()
                .filter(decision ->
                        decision.change() == Decision.Change.TAKEN || decision.change() == Decision.Change.GONE)
                .map(Decision::identity)
                .forEach(identity -> units.computeIfAbsent(
                                identity.dataset() + " " + identity.period(), name -> new TreeSet<>())
                        .add(identity.unitId()));
        List<String> causes = new ArrayList<>();
        units.forEach((submissions, senders) -> causes.add("submission " + submissions + ": "
                + (senders.size() > NAMED ? senders.size() + " units" : String.join(" ", senders))));
        provenance.tables().forEach(table -> causes.add("definition " + table));
        provenance.indicators().forEach(indicator -> causes.add("definition " + indicator));
        return new Changes(partitions, causes, provenance.now());
    }

    /** When it was made. */
    Edition edition(long number, Instant at, List<YearMonth> months, boolean sampleData, Changes changes) {
        return new Edition(
                number,
                runId,
                at,
                definitions.fingerprint(),
                months.isEmpty() ? null : months.get(months.size() - 1).toString(),
                sampleData,
                listed(),
                changes);
    }
}
