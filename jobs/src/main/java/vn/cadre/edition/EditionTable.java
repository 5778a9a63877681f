package vn.cadre.edition;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One table of an edition, as its readers open it.
 *
 * @param name the name in SQL: {@code fact_rotation}, {@code staging.rotation}
 * @param snapshot the Iceberg snapshot, or -1 for a table that never held anything
 * @param columns the columns with their Iceberg field ids
 * @param files data files, relative to the home where they lie below it
 */
public record EditionTable(String name, long snapshot, List<Column> columns, List<String> files, long rows) {
    private static final Pattern PARTITION = Pattern.compile("/period=([^/]+)/");

    public EditionTable {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }

    /** The partitions of a table that is partitioned by period. */
    public SortedSet<String> partitions() {
        SortedSet<String> periods = new TreeSet<>();
        for (String file : files) {
            Matcher partition = PARTITION.matcher(file);
            if (partition.find()) {
                periods.add(partition.group(1));
            }
        }
        return periods;
    }

    /** The data files of one partition, of a table that is partitioned by period. */
    public List<String> files(String period) {
        String partition = "/period=" + period + "/";
        return files.stream().filter(file -> file.contains(partition)).toList();
    }

    /** A column by field id, with its type in DuckDB's words. */
    public record Column(int id, String name, String type) {}
}
