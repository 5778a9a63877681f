package vn.cadre.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.StagingColumn;
import vn.cadre.lake.DataFileTarget;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.submission.Decision;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Submission;

/**
 * Reads submissions on Spark's executors: each task turns vault files into typed rows and writes them as data files; the
 * driver commits the files and sees counts, never rows.
 */
public final class StagingJob {
    /** The rows that were rejected, and why; never a cell's text. */
    public static final TableLayout REJECTED = new TableLayout(
            Lakehouse.STAR,
            "rejected_row",
            StructType.fromDDL("submission_id string, unit string, dataset string, period string, sheet string,"
                    + " row_number bigint, fault_codes array<string>"),
            List.of("period"));

    private static final int SLICES_PER_CORE = 3;

    private final LakeSession session;
    private final JavaSparkContext spark;
    private final Broadcast<ReadingTask> task;
    private final SortedMap<String, LakeTable> tables = new TreeMap<>();
    private final LakeTable rejected;
    private final Map<String, List<DataFile>> written = new HashMap<>();
    private final Set<String> spoilt = new HashSet<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Definitions definitions;
    private final SortedMap<String, Touched> touched = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Touched> rewritten = new ConcurrentSkipListMap<>();

    public StagingJob(
            LakeSession session, Lakehouse lakehouse, String branch, Definitions definitions, CadreKeys keys) {
        this.session = session;
        this.spark = new JavaSparkContext(session.spark().sparkContext());
        this.definitions = definitions;
        definitions
                .contracts()
                .values()
                .forEach(contract -> tables.put(contract.dataset(), lakehouse.table(layout(contract), branch)));
        this.rejected = lakehouse.table(REJECTED, branch);
        Map<String, DataFileTarget> targets = new HashMap<>();
        tables.forEach((dataset, table) -> targets.put(dataset, table.target()));
        this.task = spark.broadcast(new ReadingTask(definitions, keys, targets, rejected.target()));
    }

    /** What one task reads, to be staged or only to be judged. */
    private record Share(List<Submission> submissions, ReadingTask.Wanted wanted) implements java.io.Serializable {
        boolean staged() {
            return wanted != ReadingTask.Wanted.REJECTED_ROWS;
        }
    }

    /** What came of one submission. */
    public record Outcome(Judgement judgement, Map<String, Long> faults) implements java.io.Serializable {}

    /** The staging tables, one for each dataset. */
    public List<LakeTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of rejected rows. */
    public LakeTable rejectedRows() {
        return rejected;
    }

    /**
     * What reading made of two kinds of submissions.
     *
     * @param staged of those whose rows are wanted
     * @param lookedAt of those that were read for their judgement alone
     */
    public record Judged(List<Judgement> staged, List<Judgement> lookedAt) {}

    /**
     * Reads submissions and writes their rows as data files that nobody sees before {@link #commit}.
     *
     * @param toLookAt further submissions, read at the same time for their judgement; only what they are rejected for is
     *     written
     */
    public Judged read(Collection<Submission> submissions, Collection<Submission> toLookAt) {
        List<Share> shares = new ArrayList<>();
        Map<Boolean, List<Submission>> byLook = submissions.stream()
                .collect(Collectors.partitioningBy(submission -> outcomes.containsKey(submission.submissionId())));
        share(byLook.get(false), StagingJob::file, ReadingTask.Wanted.EVERY_ROW, shares);
        share(byLook.get(true), StagingJob::file, ReadingTask.Wanted.ACCEPTED_ROWS, shares);
        share(toLookAt, Submission::submissionId, ReadingTask.Wanted.REJECTED_ROWS, shares);
        Broadcast<ReadingTask> reading = task;
        List<ReadingTask.Result> results = spark.parallelize(shares, Math.max(1, shares.size()))
                .map(share -> reading.value().read(share.submissions(), share.wanted()))
                .collect();
        Judged judged = new Judged(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < shares.size(); i++) {
            ReadingTask.Result result = results.get(i);
            boolean staged = shares.get(i).staged();
            keep(result);
            result.outcomes()
                    .forEach(outcome -> (staged ? judged.staged() : judged.lookedAt()).add(outcome.judgement()));
        }
        return judged;
    }

    private void keep(ReadingTask.Result result) {
        result.files()
                .forEach((table, files) -> written.computeIfAbsent(table, name -> new ArrayList<>())
                        .addAll(files));
        spoilt.addAll(result.spoilt());
        result.months().forEach((dataset, months) -> touched.merge(dataset, Touched.of(months), Touched::and));
        result.outcomes().forEach(outcome -> outcomes.put(outcome.judgement().submissionId(), outcome));
    }

    /**
     * The months that rows which came or went are about, by dataset; after {@link #commit}. For states and statements they
     * are the periods of the submissions.
     */
    public SortedMap<String, Touched> touched() {
        return Collections.unmodifiableSortedMap(touched);
    }

    /** The partitions of each table, which are submission periods, that {@link #commit} replaced. */
    public SortedMap<String, Touched> rewritten() {
        return Collections.unmodifiableSortedMap(rewritten);
    }

    /** What came of each submission read so far. */
    public Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    /** Commits what was read: rows of versions that count no more go, those of accepted versions come. */
    public void commit(Collection<Decision> decisions) {
        Map<String, Set<String>> gone = new HashMap<>();
        Map<String, Set<String>> periodsOf = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.change() == Decision.Change.TAKEN || decision.change() == Decision.Change.GONE) {
                String dataset = decision.identity().dataset();
                periodsOf
                        .computeIfAbsent(dataset, name -> new HashSet<>())
                        .add(decision.identity().period());
                decision.before()
                        .ifPresent(before -> gone.computeIfAbsent(dataset, name -> new HashSet<>())
                                .add(before.submissionId()));
            }
        }
        List<DataFile> rejections = written.getOrDefault(REJECTED.name(), List.of());
        Set<String> periods = new HashSet<>();
        rejections.forEach(file -> periods.add(period(file)));
        decisions.forEach(decision -> periods.add(decision.identity().period()));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(rejected, periods, rejections, outcomes.keySet()));
        tables.forEach((dataset, table) -> changes.add(new Change(
                table,
                periodsOf.getOrDefault(dataset, Set.of()),
                written.getOrDefault(dataset, List.of()),
                gone.getOrDefault(dataset, Set.of()))));
        session.inParallel(changes, this::commit);
    }

    /** What a table gains and loses: files of the touched periods, without the rows of submissions that are gone. */
    private record Change(LakeTable table, Set<String> periods, List<DataFile> fresh, Set<String> gone) {}

    private Change commit(Change change) {
        commit(change.table(), change.periods(), change.fresh(), change.gone());
        return change;
    }

    private void commit(LakeTable table, Set<String> changed, List<DataFile> fresh, Set<String> gone) {
        Map<String, StandingFiles> periods = new TreeMap<>();
        changed.forEach(period -> periods.put(period, new StandingFiles(new ArrayList<>(), new ArrayList<>())));
        fresh.forEach(file -> periods.computeIfAbsent(
                        period(file), period -> new StandingFiles(new ArrayList<>(), new ArrayList<>()))
                .fresh()
                .add(file));
        // also of periods that only bring rows of a version that was not accepted after all
        table.dataFiles().stream()
                .filter(file -> periods.containsKey(period(file)))
                .forEach(file -> periods.get(period(file)).standing().add(file));
        List<StandingFiles> simple = periods.values().stream()
                .filter(files -> files.standing().isEmpty() && files.fresh().size() <= 1 && spoilt.isEmpty())
                .toList();
        List<StandingFiles> mixed = periods.values().stream()
                .filter(files -> !simple.contains(files))
                .toList();
        List<DataFile> result = new ArrayList<>();
        simple.forEach(files -> result.addAll(files.fresh()));
        result.addAll(merge(table, mixed, gone));
        Touched replaced = Touched.of(periods.keySet());
        table.replace(replaced, result);
        rewritten.put(table.layout().sqlName(), replaced);
    }

    private List<DataFile> merge(LakeTable table, List<StandingFiles> mixed, Set<String> gone) {
        if (mixed.isEmpty()) {
            return List.of();
        }
        String dataset = table.layout().name();
        MergingTask task = new MergingTask(
                table.target(), definitions.contracts().get(dataset), new HashSet<>(gone), new HashSet<>(spoilt));
        List<MergingTask.Merged> merged =
                spark.parallelize(mixed, mixed.size()).map(task::merge).collect();
        if (table != rejected) {
            merged.forEach(partition -> touched.merge(dataset, Touched.of(partition.left()), Touched::and));
        }
        return merged.stream().flatMap(partition -> partition.files().stream()).toList();
    }

    private static String period(DataFile file) {
        return file.partition().get(0, String.class);
    }

    /** The layout of a staging table. */
    public static TableLayout layout(Contract contract) {
        StructType columns = new StructType();
        for (StagingColumn column : Contract.LINEAGE) {
            columns = columns.add(column.name(), type(column));
        }
        for (StagingColumn column : contract.dataColumns()) {
            columns = columns.add(column.name(), type(column));
        }
        return new TableLayout(Lakehouse.STAGING, contract.dataset(), columns, List.of("period"));
    }

    private static DataType type(StagingColumn column) {
        return DataType.fromDDL(
                switch (column.type()) {
                    case STRING -> "string";
                    case DATE -> "date";
                    case LONG -> "bigint";
                    case DECIMAL -> "decimal(18,4)";
                    case BOOLEAN -> "boolean";
                    case INSTANT -> "timestamp";
                });
    }

    private void share(
            Collection<Submission> submissions,
            Function<Submission, String> key,
            ReadingTask.Wanted wanted,
            List<Share> shares) {
        slices(submissions, key).forEach(slice -> shares.add(new Share(slice, wanted)));
    }

    /** What the rows of a submission share with others: one data file. */
    private static String file(Submission submission) {
        return submission.dataset() + "/" + submission.period();
    }

    /** Slices of about equal size; what has one key stays in one slice. */
    private List<List<Submission>> slices(Collection<Submission> submissions, Function<Submission, String> key) {
        Map<String, List<Submission>> groups = new TreeMap<>();
        submissions.forEach(submission -> groups.computeIfAbsent(key.apply(submission), name -> new ArrayList<>())
                .add(submission));
        int count = Math.min(groups.size(), spark.defaultParallelism() * SLICES_PER_CORE);
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(new Slice());
        }
        groups.values().stream()
                .sorted(Comparator.comparingLong(StagingJob::size).reversed())
                .forEach(group -> slices.stream()
                        .min(Comparator.comparingLong(slice -> slice.size))
                        .orElseThrow()
                        .add(group));
        return slices.stream()
                .map(slice -> (List<Submission>) slice.submissions)
                .toList();
    }

    private static long size(List<Submission> group) {
        return group.stream().mapToLong(Submission::size).sum();
    }

    private static final class Slice {
        private final ArrayList<Submission> submissions = new ArrayList<>();
        private long size;

        void add(List<Submission> group) {
            submissions.addAll(group);
            size += size(group);
        }
    }
}
