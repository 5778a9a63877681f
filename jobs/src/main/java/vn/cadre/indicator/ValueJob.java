package vn.cadre.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;
import vn.cadre.text.date.Period;

/**
 * Makes the values of the indicators from their monthly parts, for each unit and the country, each month and basis, and sets
 * what units themselves reported beside them. A month that was touched changes the year to date of all that follow in its
 * year, and the longer periods it belongs to; all other values stay as they are.
 */
public final class ValueJob {
    /** The table of indicator values; its key is indicator, breakdown, unit, period, basis and boundary. */
    public static final TableLayout LAYOUT = new TableLayout(
            Lakehouse.STAR,
            "indicator_value",
            StructType.fromDDL("indicator string, breakdown string, unit string, period string, basis string,"
                    + " boundary string, numerator bigint, denominator bigint, value decimal(18,4), reason string,"
                    + " units_due bigint, units_reported bigint, reported_value decimal(18,4), reported_text string,"
                    + " reported_qualifier string, gap decimal(18,4)"),
            List.of("period"));

    private static final String PARTS = PartJob.LAYOUT.name();
    private static final String RATE = "reporting_rate";
    private static final int UNITS = 70;
    private static final int BASES = 2;

    private final LakeSession session;
    private final Lakehouse lakehouse;
    private final String branch;
    private final Definitions definitions;
    private final List<IndicatorDefinition> computed;

    public ValueJob(LakeSession session, Lakehouse lakehouse, String branch, Definitions definitions) {
        this.session = session;
        this.lakehouse = lakehouse;
        this.branch = branch;
        this.definitions = definitions;
        this.computed = definitions.indicators().values().stream()
                .filter(IndicatorDefinition::computed)
                .toList();
    }

    /** Changes when values must be computed again although nothing they are made from has changed. */
    public static String fingerprint() {
        return Queries.fingerprint();
    }

    /** The values, and the periods whose values were made anew. */
    public record Made(LakeTable table, Touched touched) {}

    /**
     * What values rest on.
     *
     * @param parts months whose parts, or whose reports received, have changed
     * @param reported periods of which units stated other figures themselves
     * @param months the months from the first to the last submitted
     * @param statedFor every period that figures are stated for
     */
    public record Basis(Touched parts, Touched reported, List<YearMonth> months, Collection<String> statedFor) {}

    /** Makes what is out of date. */
    public Made execute(Basis basis) {
        LakeTable values = lakehouse.table(LAYOUT, branch);
        NavigableSet<String> known = values.partitions();
        basis.months().forEach(month -> known.add(month.toString()));
        known.addAll(basis.parts().periods());
        known.addAll(basis.statedFor());
        Touched touched = touched(basis, known);
        if (!touched.nothing()) {
            write(values, basis, touched, touched.among(known));
        }
        return new Made(values, touched);
    }

    private static Touched touched(Basis basis, NavigableSet<String> known) {
        Touched months = basis.parts().restOfYear(known);
        List<String> longer = known.stream()
                .filter(period -> !isMonth(period))
                .filter(period -> monthsOf(period).stream().anyMatch(basis.parts()::holds))
                .toList();
        return months.and(Touched.of(longer)).and(basis.reported());
    }

    private static boolean isMonth(String period) {
        return period.matches("\\d{4}-\\d{2}");
    }

    private static NavigableSet<String> monthsOf(String period) {
        Period longer = Period.parse(period).orElseThrow();
        return months(YearMonth.from(longer.first()), YearMonth.from(longer.last()));
    }

    private static NavigableSet<String> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(LakeTable values, Basis basis, Touched touched, NavigableSet<String> periods) {
        Touched months = Touched.of(periods.stream().filter(ValueJob::isMonth).toList());
        NavigableSet<String> longer = new TreeSet<>();
        periods.stream().filter(period -> !isMonth(period)).forEach(period -> longer.addAll(fromJanuary(period)));
        long rows = rows(months.periods().size());
        session.expect(rows);
        describe(basis, months);
        int tasks = session.tasks(rows);
        viewMonths(months, tasks);
        Dataset<Row> counted = session.spark().sql(Queries.MONTHLY_VALUE);
        if (periods.stream().anyMatch(basis.statedFor()::contains)) {
            viewLonger(Touched.of(longer), tasks);
            counted = counted.unionByName(session.spark().sql(Queries.SPAN_VALUE));
        }
        session.planned("counted", counted.where(touched.ofPeriod("period")), tasks);
        Dataset<Row> all = session.spark().sql(Queries.INDICATOR_VALUE);
        values.replace(touched, session.write("indicator_value", session.gathered(all, rows), values, touched));
    }

    /** A year to date that ends with a longer period begins in January. */
    private static NavigableSet<String> fromJanuary(String period) {
        Period longer = Period.parse(period).orElseThrow();
        YearMonth first = YearMonth.from(longer.first());
        YearMonth last = YearMonth.from(longer.last());
        return months(first.getYear() == last.getYear() ? first.withMonth(1) : first, last);
    }

    private long rows(int months) {
        long breakdowns = computed.stream()
                .mapToLong(indicator -> indicator.breakdowns(definitions).size())
                .sum();
        return months * breakdowns * UNITS * BASES;
    }

    private void describe(Basis basis, Touched touched) {
        view(
                "definition",
                "indicator string, aggregation string, dataset string, is_ratio boolean, factor bigint, has_total boolean",
                computed.stream().map(this::describe).toList());
        view("breakdown", "indicator string, breakdown string", breakdowns());
        String touchedYears = touched.ofYears("period");
        view(
                "month",
                "period string",
                basis.months().stream()
                        .map(month -> RowFactory.create(month.toString()))
                        .toList());
        session.view("month", session.spark().table("month").where(touchedYears));
        view(
                "period_month",
                "period string, first_month string, last_month string, is_month boolean, is_whole boolean",
                basis.statedFor().stream().map(ValueJob::edges).toList());
    }

    private void viewMonths(Touched months, int tasks) {
        session.view(PARTS, lake(PARTS).where(months.ofYears("period")).coalesce(tasks));
        session.view("rate", lake(RATE).where(months.ofYears("period")).coalesce(tasks));
        session.planned("reporting", session.spark().sql(Queries.REPORTING.replace(RATE, "rate")), tasks);
        session.view("reported_figure", lake("fact_reported_value").coalesce(tasks));
        session.planned("reported", session.spark().sql(Queries.REPORTED), tasks);
    }

    private void viewLonger(Touched months, int tasks) {
        session.view("span_part", lake(PARTS).where(months.ofPeriod("period")).coalesce(tasks));
        session.view("span_member", persons(months).coalesce(tasks));
        session.view("span_rate", lake(RATE).where(months.ofPeriod("period")).coalesce(tasks));
        session.planned("span_reporting", session.spark().sql(Queries.REPORTING.replace(RATE, "span_rate")), tasks);
        session.planned("covered", session.spark().sql(Queries.COVERED), tasks);
    }

    private Dataset<Row> persons(Touched months) {
        Map<String, String> conditions = new TreeMap<>();
        if (!months.nothing()) {
            computed.forEach(indicator -> conditions.put(indicator.code(), months.ofPeriod("period")));
        }
        return new Contributions(session, computed).persons(conditions);
    }

    /** The table itself, also where a view has its name. */
    private Dataset<Row> lake(String table) {
        return session.spark().table(Lakehouse.CATALOG + "." + Lakehouse.STAR + "." + table);
    }

    private void view(String name, String columns, List<Row> rows) {
        session.view(
                name,
                session.spark()
                        .createDataFrame(rows, StructType.fromDDL(columns))
                        .coalesce(1));
    }

    private Row describe(IndicatorDefinition indicator) {
        return RowFactory.create(
                indicator.code(),
                indicator.aggregation().name(),
                indicator.dataset() == null ? "" : indicator.dataset(),
                indicator.ratio(),
                indicator.unit().equals("PERCENT") ? 100L : 1L,
                indicator.breakdowns(definitions).contains(""));
    }

    private List<Row> breakdowns() {
        List<Row> rows = new ArrayList<>();
        for (IndicatorDefinition indicator : computed) {
            indicator
                    .breakdowns(definitions)
                    .forEach(breakdown -> rows.add(RowFactory.create(indicator.code(), breakdown)));
        }
        return rows;
    }

    private static Row edges(String text) {
        Period period = Period.parse(text).orElseThrow();
        return RowFactory.create(
                period.text(),
                YearMonth.from(period.first()).toString(),
                YearMonth.from(period.last()).toString(),
                period.isMonth(),
                period.first().getDayOfMonth() == 1
                        && period.last().equals(YearMonth.from(period.last()).atEndOfMonth()));
    }
}
