package vn.cadre.edition;

import java.util.List;
import java.util.Objects;

/**
 * One table of an edition, as its readers open it.
 *
 * @param name the name in SQL: {@code fact_rotation}, {@code staging.rotation}
 * @param snapshot the Iceberg snapshot, or -1 for a table that never held anything
 * @param columns the columns with their Iceberg field ids
 * @param files data files, relative to the home where they lie below it
 */
public record EditionTable(String name, long snapshot, List<Column> columns, List<String> files, long rows) {
    public EditionTable {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }

    /** A column by field id, with its type in DuckDB's words. */
    public record Column(int id, String name, String type) {}
}
