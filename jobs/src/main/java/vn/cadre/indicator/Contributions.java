package vn.cadre.indicator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Aggregation;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.lake.InvalidQuery;
import vn.cadre.lake.LakeSession;

/** What indicators count: the rows of their own queries, each named with its indicator. */
final class Contributions {
    private static final String COUNTED = "select '%s' as indicator, breakdown, unit, period,"
            + " cast(numerator as bigint) as numerator, cast(%s as bigint) as denominator from (%s\n) where %s";
    private static final StructType COUNTED_COLUMNS = StructType.fromDDL(
            "indicator string, breakdown string, unit string, period string, numerator bigint, denominator bigint");
    private static final String PERSONS =
            "select '%s' as indicator, breakdown, unit, period, member from (%s\n) where %s";
    private static final StructType PERSON_COLUMNS =
            StructType.fromDDL("indicator string, breakdown string, unit string, period string, member string");

    private final LakeSession session;
    private final List<IndicatorDefinition> indicators;

    Contributions(LakeSession session, List<IndicatorDefinition> indicators) {
        this.session = session;
        this.indicators = indicators;
    }

    /**
     * What is summed: numerators, and for a ratio denominators.
     *
     * @param months by indicator a condition on {@code period}; those without one are left out
     */
    Dataset<Row> counted(Map<String, String> months) {
        return rows(
                indicator -> COUNTED.formatted(
                        indicator.code(),
                        indicator.ratio() ? "denominator" : "null",
                        indicator.sql(),
                        months.get(indicator.code())),
                indicators.stream()
                        .filter(indicator -> indicator.aggregation() != Aggregation.DISTINCT)
                        .filter(indicator -> months.containsKey(indicator.code()))
                        .toList(),
                COUNTED_COLUMNS);
    }

    /** The persons who count once, under conditions as for {@link #counted}. */
    Dataset<Row> persons(Map<String, String> months) {
        return rows(
                indicator -> PERSONS.formatted(indicator.code(), indicator.sql(), months.get(indicator.code())),
                indicators.stream()
                        .filter(indicator -> indicator.aggregation() == Aggregation.DISTINCT)
                        .filter(indicator -> months.containsKey(indicator.code()))
                        .toList(),
                PERSON_COLUMNS);
    }

    private Dataset<Row> rows(
            Function<IndicatorDefinition, String> query, List<IndicatorDefinition> asked, StructType columns) {
        if (asked.isEmpty()) {
            return session.spark().createDataFrame(List.of(), columns);
        }
        try {
            return session.query("indicators", asked.stream().map(query).collect(Collectors.joining("\nunion all\n")));
        } catch (InvalidQuery e) {
            asked.forEach(
                    indicator -> session.query("indicators/" + indicator.code() + ".sql", query.apply(indicator)));
            throw e;
        }
    }
}
