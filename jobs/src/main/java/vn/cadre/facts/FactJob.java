package vn.cadre.facts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.TableDefinition;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;

/** Makes every fact table anew from staging, each by its SQL in {@code schemas/warehouse}. */
public final class FactJob {
    private final LakeSession session;
    private final Lakehouse lakehouse;
    private final String branch;

    public FactJob(LakeSession session, Lakehouse lakehouse, String branch) {
        this.session = session;
        this.lakehouse = lakehouse;
        this.branch = branch;
    }

    /** Runs the SQL of each definition and says how many rows each table has now. */
    public SortedMap<LakeTable, Long> execute(Map<String, TableDefinition> definitions) {
        SortedMap<LakeTable, Long> rows = new TreeMap<>(
                (one, other) -> one.layout().name().compareTo(other.layout().name()));
        definitions.values().stream()
                .map(definition -> build(definition))
                .forEach(built -> rows.put(built.table(), built.rows()));
        return rows;
    }

    private Built build(TableDefinition definition) {
        LakeTable table = lakehouse.table(layout(definition), branch);
        var files = session.write(session.spark().sql(definition.sql()), table);
        table.replace(file -> true, files);
        return new Built(table, files.stream().mapToLong(DataFile::recordCount).sum());
    }

    /** The layout that a definition describes. */
    public static TableLayout layout(TableDefinition definition) {
        StructType columns = new StructType();
        for (vn.cadre.contract.TableColumn column : definition.columns()) {
            columns = columns.add(column.name(), org.apache.spark.sql.types.DataType.fromDDL(column.type()));
        }
        return new TableLayout(Lakehouse.STAR, definition.name(), columns, definition.partitioning());
    }

    private record Built(LakeTable table, long rows) {}
}
