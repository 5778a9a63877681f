package vn.cadre.lake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.types.StructType;

/** Makes the columns of a standing table those of a layout, in the layout's order: rows are written by position. */
final class SchemaEvolution {
    private final Table table;
    private final StructType wanted;

    SchemaEvolution(Table table, StructType wanted) {
        this.table = table;
        this.wanted = wanted;
    }

    /**
     * Starts from the columns as last published, whatever a night that failed had made of them. A column of another type
     * is another column, empty until its rows are read again.
     */
    void evolve() {
        returnToPublished();
        if (SparkSchemaUtil.convert(table.schema()).equals(wanted)) {
            return;
        }
        Schema target = SparkSchemaUtil.convert(wanted);
        List<Types.NestedField> outdated = table.schema().columns().stream()
                .filter(column -> !kept(column, target))
                .toList();
        Set<String> kept = table.schema().columns().stream()
                .filter(column -> !outdated.contains(column))
                .map(Types.NestedField::name)
                .collect(Collectors.toSet());
        UpdateSchema update = table.updateSchema();
        outdated.forEach(column -> update.deleteColumn(column.name()));
        target.columns().stream()
                .filter(column -> !kept.contains(column.name()))
                .forEach(column -> update.addColumn(column.name(), column.type()));
        order(target.columns(), update);
        update.commit();
    }

    private static boolean kept(Types.NestedField column, Schema target) {
        Types.NestedField successor = target.findField(column.name());
        return successor != null
                && SparkSchemaUtil.convert(successor.type()).equals(SparkSchemaUtil.convert(column.type()));
    }

    private static void order(List<Types.NestedField> columns, UpdateSchema update) {
        update.moveFirst(columns.get(0).name());
        for (int i = 1; i < columns.size(); i++) {
            update.moveAfter(columns.get(i).name(), columns.get(i - 1).name());
        }
    }

    /** A column that was deleted and added again would be another one, and what is stored under the first would be lost. */
    private void returnToPublished() {
        Snapshot published = table.currentSnapshot();
        if (published == null
                || published.schemaId() == null
                || published.schemaId() == table.schema().schemaId()) {
            return;
        }
        TableOperations operations = ((HasTableOperations) table).operations();
        TableMetadata now = operations.current();
        operations.commit(
                now,
                TableMetadata.buildFrom(now)
                        .setCurrentSchema(published.schemaId())
                        .build());
        table.refresh();
    }
}
