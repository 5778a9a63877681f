package vn.cadre.facts;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.TableColumn;
import vn.cadre.contract.TableDefinition;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;

/** Makes every fact table anew from staging, each by its SQL in {@code schemas/warehouse}. */
public final class FactJob {
    private static final Pattern STAGING = Pattern.compile("\\b" + Lakehouse.STAGING + "\\.(\\w+)");

    private final LakeSession session;
    private final Lakehouse lakehouse;
    private final String branch;

    public FactJob(LakeSession session, Lakehouse lakehouse, String branch) {
        this.session = session;
        this.lakehouse = lakehouse;
        this.branch = branch;
    }

    /** Runs the query of each definition; later queries read the table that was written. */
    public List<LakeTable> execute(Collection<TableDefinition> definitions, Collection<LakeTable> staging) {
        session.inParallel(staging, this::source);
        return session.inParallel(definitions, this::build);
    }

    private LakeTable source(LakeTable table) {
        session.source(
                stagingView(table.layout().name()),
                session.spark().table(table.layout().sqlName()));
        return table;
    }

    private LakeTable build(TableDefinition definition) {
        LakeTable table = lakehouse.table(layout(definition), branch);
        String file = "warehouse/" + definition.name() + ".sql";
        Dataset<Row> rows = session.query(file, query(definition));
        table.replace(any -> true, session.write(file, rows, table));
        return table;
    }

    /** Spark has no views in namespaces of their own, so {@code staging.rotation} is read from {@code staging_rotation}. */
    private static String query(TableDefinition definition) {
        return STAGING.matcher(definition.sql()).replaceAll(match -> stagingView(match.group(1)));
    }

    private static String stagingView(String dataset) {
        return Lakehouse.STAGING + "_" + dataset;
    }

    /** The layout that a definition describes. */
    public static TableLayout layout(TableDefinition definition) {
        StructType columns = new StructType();
        for (TableColumn column : definition.columns()) {
            columns = columns.add(column.name(), DataType.fromDDL(column.type()));
        }
        return new TableLayout(Lakehouse.STAR, definition.name(), columns, definition.partitioning());
    }
}
