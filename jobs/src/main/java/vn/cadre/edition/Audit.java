package vn.cadre.edition;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cadre.lake.Touched;

/**
 * What must hold before an edition may be read, asked of its own files by another engine than the one that wrote them. Each
 * audit is a query that gives the violations.
 */
public final class Audit {
    private static final String KEY = "select %1$s, count(*) as rows from %2$s group by %1$s having count(*) > 1";

    private final SortedMap<String, String> ofFacts = new TreeMap<>();
    private final SortedMap<String, String> ofIndicators = new TreeMap<>();

    /**
     * The audits for these tables.
     *
     * @param keys the key columns of each fact table that has a key
     * @param staged by dataset the submission periods of which rows are asked for
     */
    public Audit(Map<String, List<String>> keys, Map<String, Touched> staged) {
        keys.forEach((table, key) ->
                ofFacts.put("the key of " + table + " names one row", KEY.formatted(String.join(", ", key), table)));
        staged.forEach((dataset, periods) ->
                ofFacts.put("staging." + dataset + " holds what current submissions loaded", """
                with staged as (select submission_id, count(*) as rows from staging.%1$s group by submission_id),
                loaded as (select submission_id, rows_loaded from submission where current and dataset = '%1$s' and %2$s)
                select coalesce(loaded.submission_id, staged.submission_id) as submission_id, rows_loaded, rows
                from loaded full join staged on staged.submission_id = loaded.submission_id
                where loaded.submission_id is null or rows_loaded <> coalesce(rows, 0)
                """.formatted(
                                dataset, periods.ofPeriod("period"))));
        ofFacts.put(
                "rows read are rows loaded and rows rejected",
                "select submission_id from submission where rows_read <> rows_loaded + rows_rejected");
        ofIndicators.put(
                "the key of indicator_value names one row",
                KEY.formatted("indicator, breakdown, unit, period, basis, boundary", "indicator_value"));
        ofIndicators.put("units sum to the country", """
                select indicator, breakdown, period, basis
                from indicator_value join dim_indicator using (indicator)
                where aggregation in ('SUM', 'RATIO') and basis = 'period' and regexp_full_match(period, '\\d{4}-\\d{2}')
                group by all
                having coalesce(sum(numerator) filter (where unit <> 'VN'), 0)
                    <> coalesce(sum(numerator) filter (where unit = 'VN'), 0)
                """);
    }

    /** Asks what must hold of facts and staging, and gives a line for each audit that fails, with its first violation. */
    public List<String> failuresOfFacts(Path home, List<EditionTable> tables) {
        return failures(home, tables, ofFacts);
    }

    /** Asks what must hold of indicator values, and gives a line for each audit that fails, with its first violation. */
    public List<String> failuresOfIndicators(Path home, List<EditionTable> tables) {
        List<EditionTable> asked = tables.stream()
                .filter(table -> ofIndicators.values().stream().anyMatch(query -> query.contains(table.name())))
                .toList();
        return failures(home, asked, ofIndicators);
    }

    private static List<String> failures(Path home, List<EditionTable> tables, Map<String, String> audits) {
        List<String> failures = new ArrayList<>();
        try (EditionReader reader = EditionReader.open(home, tables);
                Statement statement = reader.connection().createStatement()) {
            for (Map.Entry<String, String> audit : audits.entrySet()) {
                try (ResultSet violations = statement.executeQuery(audit.getValue())) {
                    if (violations.next()) {
                        failures.add(audit.getKey() + ": not so for " + row(violations));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the night's tables cannot be audited: " + e.getMessage(), e);
        }
        return failures;
    }

    private static String row(ResultSet violation) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= violation.getMetaData().getColumnCount(); i++) {
            values.add(violation.getMetaData().getColumnLabel(i) + " " + violation.getString(i));
        }
        return String.join(", ", values);
    }
}
