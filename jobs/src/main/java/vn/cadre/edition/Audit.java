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

/**
 * What must hold before an edition may be read, asked of its own files by another engine than the one that wrote them. Each
 * audit is a query that gives the violations.
 */
public final class Audit {
    private final SortedMap<String, String> queries = new TreeMap<>();

    /**
     * The audits for these tables.
     *
     * @param keys the key columns of each table that has a key
     * @param datasets the staging tables
     */
    public Audit(Map<String, List<String>> keys, List<String> datasets) {
        keys.forEach((table, key) -> queries.put(
                "the key of " + table + " names one row",
                "select %1$s, count(*) as rows from %2$s group by %1$s having count(*) > 1"
                        .formatted(String.join(", ", key), table)));
        datasets.forEach(dataset ->
                queries.put("staging." + dataset + " holds what current submissions loaded", """
                with staged as (select submission_id, count(*) as rows from staging.%1$s group by submission_id),
                loaded as (select submission_id, rows_loaded from submission where current and dataset = '%1$s')
                select coalesce(loaded.submission_id, staged.submission_id) as submission_id, rows_loaded, rows
                from loaded full join staged on staged.submission_id = loaded.submission_id
                where loaded.submission_id is null or rows_loaded <> coalesce(rows, 0)
                """.formatted(dataset)));
        queries.put("units sum to the country", """
                select indicator, breakdown, period, basis
                from indicator_value join dim_indicator using (indicator)
                where aggregation in ('SUM', 'RATIO') and basis = 'period' and length(period) = 7
                group by all
                having coalesce(sum(numerator) filter (where unit <> 'VN'), 0)
                    <> coalesce(sum(numerator) filter (where unit = 'VN'), 0)
                """);
        queries.put(
                "rows read are rows loaded and rows rejected",
                "select submission_id from submission where rows_read <> rows_loaded + rows_rejected");
    }

    /** Asks every audit and gives a line for each that fails, with its first violation. */
    public List<String> failures(Path home, Edition edition) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (EditionReader reader = EditionReader.open(home, edition);
                Statement statement = reader.connection().createStatement()) {
            for (Map.Entry<String, String> audit : queries.entrySet()) {
                try (ResultSet violations = statement.executeQuery(audit.getValue())) {
                    if (violations.next()) {
                        failures.add(audit.getKey() + ": not so for " + row(violations));
                    }
                }
            }
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
