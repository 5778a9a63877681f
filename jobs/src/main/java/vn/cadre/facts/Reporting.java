package vn.cadre.facts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.unit.Unit;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.Rows;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.SubmissionRecord;
import vn.cadre.submission.SubmissionRecord.Acceptance;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.Period;

/**
 * Who sent what, and who should have: the tables {@code submission} and {@code reporting_rate}. The roster is the simplest:
 * provinces and TW owe every dataset for each month from the first to the last submitted, by the fifth of the next.
 */
public final class Reporting {
    private static final String CENTRE = "TW";
    private static final int DUE_DAY = 5;
    private static final int PERIOD = 2;

    private final Definitions definitions;
    private final List<SubmissionRecord> history;
    private final List<YearMonth> months;
    private final Instant asOf;

    /** @param asOf the moment that tells which deadlines have passed */
    public Reporting(Definitions definitions, Collection<SubmissionRecord> history, Instant asOf) {
        this.asOf = asOf;
        this.definitions = definitions;
        this.history = history.stream()
                .sorted(Comparator.comparing((SubmissionRecord version) ->
                                version.submission().identity())
                        .thenComparing(version -> version.submission().receivedAt())
                        .thenComparing(version -> version.submission().submissionId()))
                .toList();
        this.months = months(this.history);
    }

    /** True when the deadline for a month passed between two moments, so that who is late can be told anew. */
    public static boolean deadlinePassed(YearMonth month, Instant after, Instant until) {
        Instant due = dueAt(month).toInstant();
        return due.isAfter(after) && !due.isAfter(until);
    }

    /** The months from the first to the last submitted. */
    public List<YearMonth> months() {
        return months;
    }

    /** Every period that some accepted submission is of, and every month between the first and the last. */
    public List<Period> periods() {
        NavigableSet<Period> periods = new TreeSet<>(Comparator.comparing(Period::text));
        months.forEach(month -> periods.add(Period.of(month)));
        accepted(history).map(Reporting::period).forEach(periods::add);
        return List.copyOf(periods);
    }

    /** By month a fingerprint of who owed what, and what came of it. */
    public SortedMap<String, String> fingerprints() {
        SortedMap<String, Integer> hashes = new TreeMap<>();
        for (Object[] row : rate()) {
            hashes.merge((String) row[PERIOD], Arrays.hashCode(row), (one, other) -> 31 * one + other);
        }
        SortedMap<String, String> fingerprints = new TreeMap<>();
        hashes.forEach((month, hash) -> fingerprints.put(month, Integer.toHexString(hash)));
        return fingerprints;
    }

    /** What was written. */
    public record Written(LakeTable table, Touched touched) {}

    /**
     * Writes what is out of date of both tables.
     *
     * @param submitted the periods of which versions came, or count otherwise than before
     * @param due the months in which somebody reported who had not, or the other way round
     */
    public List<Written> execute(Lakehouse lakehouse, String branch, Touched submitted, Touched due) {
        LakeTable submissions = lakehouse.table(
                layout(
                        "submission",
                        "submission_id string, unit string, dataset string, period string,"
                                + " received_at timestamp, first_received_at timestamp, file string, verdict string, stage string,"
                                + " rows_read bigint, rows_loaded bigint, rows_rejected bigint, rows_skipped bigint,"
                                + " reason string, current boolean"),
                branch);
        replace(
                submissions,
                history.stream()
                        .filter(version -> submitted.holds(version.submission().period()))
                        .map(Reporting::submission)
                        .toList(),
                submitted);
        LakeTable rate = lakehouse.table(
                layout(
                        "reporting_rate",
                        "unit string, dataset string, period string, due_at timestamp, is_due boolean,"
                                + " first_received_at timestamp, received boolean, on_time boolean, verdict string"),
                branch);
        replace(
                rate,
                rate().stream().filter(row -> due.holds((String) row[PERIOD])).toList(),
                due);
        return List.of(new Written(submissions, submitted), new Written(rate, due));
    }

    private static TableLayout layout(String name, String columns) {
        return new TableLayout(Lakehouse.STAR, name, StructType.fromDDL(columns), List.of("period"));
    }

    private static void replace(LakeTable table, List<Object[]> rows, Touched touched) {
        List<DataFile> files = Rows.write(table, rows);
        table.replace(touched, files);
    }

    private static List<YearMonth> months(Collection<SubmissionRecord> history) {
        NavigableSet<YearMonth> submitted = new TreeSet<>();
        accepted(history)
                .map(Reporting::period)
                .filter(Period::isMonth)
                .forEach(period -> submitted.add(YearMonth.from(period.first())));
        return submitted.isEmpty()
                ? List.of()
                : Stream.iterate(submitted.first(), month -> month.plusMonths(1))
                        .takeWhile(month -> !month.isAfter(submitted.last()))
                        .toList();
    }

    private static Stream<SubmissionRecord> accepted(Collection<SubmissionRecord> history) {
        return history.stream().filter(version -> version.acceptance() != Acceptance.NEVER);
    }

    private static Period period(SubmissionRecord version) {
        return Period.parse(version.submission().period()).orElseThrow();
    }

    private static Object[] submission(SubmissionRecord version) {
        var submission = version.submission();
        var judgement = version.judgement();
        var rows = judgement.map(Judgement::rows);
        return new Object[] {
            submission.submissionId(),
            submission.unitId(),
            submission.dataset(),
            submission.period(),
            submission.receivedAt().toInstant(),
            version.firstReceivedAt().toInstant(),
            submission.publishedFile(),
            judgement.map(known -> known.verdict().text()).orElse(null),
            judgement.map(Judgement::stage).map(stage -> stage.text()).orElse(null),
            rows.map(counts -> counts.read()).orElse(null),
            rows.map(counts -> counts.loaded()).orElse(null),
            rows.map(counts -> counts.rejected()).orElse(null),
            rows.map(counts -> counts.skipped()).orElse(null),
            judgement.map(Judgement::reason).map(reason -> reason.code()).orElse(null),
            version.acceptance() == Acceptance.CURRENT
        };
    }

    private List<Object[]> rate() {
        Map<Identity, SubmissionRecord> first = new HashMap<>();
        Map<Identity, SubmissionRecord> current = new HashMap<>();
        accepted(history).forEach(version -> {
            first.merge(version.submission().identity(), version, Reporting::earlier);
            if (version.acceptance() == Acceptance.CURRENT) {
                current.put(version.submission().identity(), version);
            }
        });
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month : months) {
            for (Unit unit : owing(month)) {
                for (Contract contract : definitions.contracts().values()) {
                    Identity due = new Identity(unit.id(), contract.dataset(), month.toString());
                    rows.add(rate(due, dueAt(month), first.get(due), current.get(due)));
                }
            }
        }
        return rows;
    }

    private List<Unit> owing(YearMonth month) {
        return definitions.units().inForce(month.atEndOfMonth()).stream()
                .filter(unit -> !unit.central() || unit.id().equals(CENTRE))
                .toList();
    }

    private static SubmissionRecord earlier(SubmissionRecord one, SubmissionRecord other) {
        return one.firstReceivedAt().isAfter(other.firstReceivedAt()) ? other : one;
    }

    private static OffsetDateTime dueAt(YearMonth month) {
        return month.plusMonths(1)
                .atDay(DUE_DAY)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(HanoiTime.ZONE)
                .toOffsetDateTime();
    }

    private Object[] rate(Identity due, OffsetDateTime dueAt, SubmissionRecord first, SubmissionRecord current) {
        return new Object[] {
            due.unitId(),
            due.dataset(),
            due.period(),
            dueAt.toInstant(),
            !dueAt.toInstant().isAfter(asOf),
            first == null ? null : first.firstReceivedAt().toInstant(),
            current != null,
            first != null && !first.firstReceivedAt().isAfter(dueAt),
            current == null ? null : current.judgement().orElseThrow().verdict().text()
        };
    }
}
