package vn.cadre.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Aggregation;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.lake.InvalidQuery;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.text.date.Period;

/**
 * Computes every indicator that has a query, for each unit and the country, each month and basis, and sets what units
 * themselves reported beside it.
 */
public final class IndicatorJob {
    /** The table of indicator values; its key is indicator, breakdown, unit, period, basis and boundary. */
    public static final TableLayout LAYOUT = new TableLayout(
            Lakehouse.STAR,
            "indicator_value",
            StructType.fromDDL("indicator string, breakdown string, unit string, period string, basis string,"
                    + " boundary string, numerator bigint, denominator bigint, value decimal(18,4), reason string,"
                    + " units_due bigint, units_reported bigint, reported_value decimal(18,4), reported_text string,"
                    + " reported_qualifier string, gap decimal(18,4)"),
            List.of("period"));

    private static final String CODE_LIST = "code_list";
    private static final String REPORTING_RATE = "reporting_rate";
    private static final String REPORTING = resource("reporting.sql");
    private static final String REPORTED_FIGURES = resource("reported.sql");
    private static final String MONTHLY_PARTS = resource("monthly_part.sql");
    private static final String VALUES = resource("indicator_value.sql");

    private final LakeSession session;
    private final Definitions definitions;

    public IndicatorJob(LakeSession session, Definitions definitions) {
        this.session = session;
        this.definitions = definitions;
    }

    /**
     * Begins to compute what the values are made of.
     *
     * @param months the months from the first to the last submitted
     * @param reportedPeriods the periods that units reported figures for
     * @return done when it is computed; {@link #write} need not wait for it
     */
    public CompletableFuture<Void> prepare(List<YearMonth> months, Collection<Period> reportedPeriods) {
        List<IndicatorDefinition> computed = definitions.indicators().values().stream()
                .filter(IndicatorDefinition::computed)
                .toList();
        describe(computed, months, reportedPeriods);
        session.view(REPORTING_RATE, session.spark().table(REPORTING_RATE));
        session.inParallel(
                List.<Runnable>of(() -> viewContributions(computed), this::viewReporting, this::viewReported), task -> {
                    task.run();
                    return task;
                });
        return CompletableFuture.allOf(
                session.prepare("monthly_part"), session.prepare("reporting"), session.prepare("reported"));
    }

    /** Computes the values anew, after {@link #prepare}. */
    public void write(LakeTable values) {
        List<DataFile> files = session.compiling(
                () -> session.write("indicator_value", session.spark().sql(VALUES), values));
        values.replace(file -> true, files);
    }

    private void describe(
            List<IndicatorDefinition> computed, List<YearMonth> months, Collection<Period> reportedPeriods) {
        view(
                "definition",
                "indicator string, aggregation string, dataset string, is_ratio boolean, factor bigint, has_total boolean",
                computed.stream().map(this::describe).toList());
        view("breakdown", "indicator string, breakdown string", breakdowns(computed));
        view(
                "month",
                "period string",
                months.stream()
                        .map(month -> RowFactory.create(month.toString()))
                        .toList());
        view(
                "period_month",
                "period string, first_month string, last_month string, is_month boolean, is_whole boolean",
                reportedPeriods.stream().map(IndicatorJob::edges).toList());
    }

    private void viewContributions(List<IndicatorDefinition> computed) {
        session.source(CODE_LIST, session.spark().table(CODE_LIST));
        session.view("contribution", contributions(computed));
        session.view("monthly_part", session.spark().sql(MONTHLY_PARTS));
    }

    private void viewReporting() {
        session.view("reporting", session.spark().sql(REPORTING));
    }

    private void viewReported() {
        session.view("reported", session.spark().sql(REPORTED_FIGURES));
    }

    private void view(String name, String columns, List<Row> rows) {
        session.source(name, session.spark().createDataFrame(rows, StructType.fromDDL(columns)));
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

    private List<Row> breakdowns(List<IndicatorDefinition> computed) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorDefinition indicator : computed) {
            indicator
                    .breakdowns(definitions)
                    .forEach(breakdown -> rows.add(RowFactory.create(indicator.code(), breakdown)));
        }
        return rows;
    }

    private static Row edges(Period period) {
        return RowFactory.create(
                period.text(),
                YearMonth.from(period.first()).toString(),
                YearMonth.from(period.last()).toString(),
                period.isMonth(),
                period.first().getDayOfMonth() == 1
                        && period.last().equals(YearMonth.from(period.last()).atEndOfMonth()));
    }

    private Dataset<Row> contributions(List<IndicatorDefinition> computed) {
        try {
            return session.query(
                    "indicators",
                    computed.stream().map(IndicatorJob::contribution).collect(Collectors.joining("\nunion all\n")));
        } catch (InvalidQuery e) {
            computed.forEach(
                    indicator -> session.query("indicators/" + indicator.code() + ".sql", contribution(indicator)));
            throw e;
        }
    }

    /** The query of an indicator gives a member to count persons by, else a numerator, and for a ratio a denominator. */
    private static String contribution(IndicatorDefinition indicator) {
        boolean distinct = indicator.aggregation() == Aggregation.DISTINCT;
        return "select '%s' as indicator, breakdown, unit, period, %s as numerator, %s as denominator, %s as member from (%s\n)"
                .formatted(
                        indicator.code(),
                        distinct ? "cast(null as bigint)" : "cast(numerator as bigint)",
                        indicator.ratio() ? "cast(denominator as bigint)" : "cast(null as bigint)",
                        distinct ? "member" : "cast(null as string)",
                        indicator.sql());
    }

    private static String resource(String name) {
        try (InputStream stream = IndicatorJob.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
