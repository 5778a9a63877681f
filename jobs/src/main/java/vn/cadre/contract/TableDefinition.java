package vn.cadre.contract;

import java.io.Serializable;
import java.util.List;

/**
 * A table of the star schema and the query that makes it.
 *
 * @param grainVi one row per what, in Vietnamese
 * @param key the columns that name a row
 * @param partitioning columns or transforms of columns
 */
public record TableDefinition(
        String name,
        String grainVi,
        String grainEn,
        List<TableColumn> columns,
        List<String> key,
        List<String> partitioning,
        String sql)
        implements Serializable {
    public TableDefinition {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        partitioning = List.copyOf(partitioning);
    }
}
