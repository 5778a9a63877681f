package vn.cadre.lake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.LogicalRDD$;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that are computed at first use and then held, like those of {@link Dataset#localCheckpoint}. Spark measures what it
 * holds by reflection, element after element; held partition by partition that costs nothing.
 */
final class ComputedOnce {
    private ComputedOnce() {}

    static Dataset<Row> of(Dataset<Row> rows) {
        RDD<InternalRow> held = rows.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(ComputedOnce::copied)
                .persist(StorageLevel.MEMORY_AND_DISK())
                .flatMap(List::iterator)
                .rdd();
        var origin = (org.apache.spark.sql.classic.Dataset<Row>) rows;
        return org.apache.spark.sql.classic.Dataset.ofRows(
                origin.sparkSession(), LogicalRDD$.MODULE$.fromDataset(held, origin, false));
    }

    private static Iterator<List<InternalRow>> copied(Iterator<InternalRow> partition) {
        List<InternalRow> rows = new ArrayList<>();
        partition.forEachRemaining(row -> rows.add(row.copy()));
        return List.of(rows).iterator();
    }
}
