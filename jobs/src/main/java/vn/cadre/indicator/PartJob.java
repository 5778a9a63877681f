package vn.cadre.indicator;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Aggregation;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;

/**
 * Makes the monthly parts of every indicator that has a query: what each unit, and the country, adds up to in a month. Parts
 * of months and indicators that nothing has touched stay as they are.
 */
public final class PartJob {
    /** What indicators add up to in a month; values are made from it. */
    public static final TableLayout LAYOUT = new TableLayout(
            Lakehouse.STAR,
            "monthly_part",
            StructType.fromDDL("indicator string, breakdown string, unit string, period string, numerator bigint,"
                    + " new_in_year bigint, denominator bigint"),
            List.of("period"));

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final LakeSession session;
    private final Lakehouse lakehouse;
    private final String branch;
    private final List<IndicatorDefinition> computed;

    public PartJob(LakeSession session, Lakehouse lakehouse, String branch, Definitions definitions) {
        this.session = session;
        this.lakehouse = lakehouse;
        this.branch = branch;
        this.computed = definitions.indicators().values().stream()
                .filter(IndicatorDefinition::computed)
                .toList();
    }

    /** The parts, and the months of which some were made anew. */
    public record Made(LakeTable table, Touched touched) {}

    /**
     * Makes what is out of date.
     *
     * @param changes by table the partitions that were made anew
     * @param redefined the indicators that are defined otherwise than when they were computed, or are gone
     * @param rows about how many rows of facts the touched months hold
     */
    public Made execute(Map<String, Touched> changes, Set<String> redefined, long rows) {
        LakeTable parts = lakehouse.table(LAYOUT, branch);
        NavigableSet<String> known = parts.partitions();
        changes.values().forEach(touched -> known.addAll(touched.periods()));
        SortedMap<String, Touched> stale = new TreeMap<>();
        for (IndicatorDefinition indicator : computed) {
            stale.put(indicator.code(), stale(indicator, changes, redefined, known));
        }
        boolean gone = !stale.keySet().containsAll(redefined);
        Touched touched = stale.values().stream().reduce(gone ? Touched.EVERYTHING : Touched.NOTHING, Touched::and);
        if (!touched.nothing()) {
            write(parts, stale, touched, rows);
        }
        return new Made(parts, touched);
    }

    private static Touched stale(
            IndicatorDefinition indicator,
            Map<String, Touched> changes,
            Set<String> redefined,
            NavigableSet<String> known) {
        if (redefined.contains(indicator.code())) {
            return Touched.EVERYTHING;
        }
        Touched touched = WORD.matcher(indicator.sql())
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(word -> changes.getOrDefault(word, Touched.NOTHING))
                .reduce(Touched.NOTHING, Touched::and);
        if (indicator.carriesOn()) {
            return touched.onwards(known);
        }
        return indicator.aggregation() == Aggregation.DISTINCT ? touched.restOfYear(known) : touched;
    }

    private void write(LakeTable parts, SortedMap<String, Touched> stale, Touched touched, long rows) {
        session.expect(rows);
        Contributions contributions = new Contributions(session, computed);
        int tasks = session.tasks(rows);
        session.view(
                "contribution",
                contributions.counted(each(stale, Touched::ofPeriod)).coalesce(tasks));
        // who is new in a month is told by the whole year
        session.view(
                "member", contributions.persons(each(stale, Touched::ofYears)).coalesce(tasks));
        String outdated = each(stale, Touched::ofPeriod).entrySet().stream()
                .map(entry -> "(indicator = '" + entry.getKey() + "' and " + entry.getValue() + ")")
                .collect(Collectors.joining(" or "));
        Dataset<Row> fresh = session.spark().sql(Queries.MONTHLY_PART).where(outdated.isEmpty() ? "false" : outdated);
        Dataset<Row> standing = session.spark()
                .table(LAYOUT.name())
                .where(touched.ofPeriod("period"))
                .where(stale.keySet().stream().collect(Collectors.joining("', '", "indicator in ('", "')")))
                .where(outdated.isEmpty() ? "true" : "not (" + outdated + ")");
        Dataset<Row> all = session.gathered(fresh.unionByName(standing), rows);
        parts.replace(touched, session.write("indicators", all, parts, touched));
    }

    /** A condition for each indicator of which something is out of date. */
    private static Map<String, String> each(
            SortedMap<String, Touched> stale, BiFunction<Touched, String, String> condition) {
        Map<String, String> conditions = new TreeMap<>();
        stale.forEach((indicator, touched) -> {
            if (!touched.nothing()) {
                conditions.put(indicator, condition.apply(touched, "period"));
            }
        });
        return conditions;
    }
}
