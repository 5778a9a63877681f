package vn.cadre.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;

/** A Spark session whose SQL sees the lakehouse on a night's branch. */
public final class LakeSession implements AutoCloseable {
    private final SparkSession spark;

    private LakeSession(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Starts Spark.
     *
     * @param master such as {@code local[*]} or {@code spark://host:7077}
     */
    public static LakeSession start(LakeSettings settings, String master, Path scratch) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("cadre")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", scratch.toString())
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("spark-warehouse").toUri().toString())
                .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
                .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
                .config("spark.sql.defaultCatalog", Lakehouse.CATALOG)
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.autoBroadcastJoinThreshold", "32m")
                .config("spark.sql.crossJoin.enabled", "true")
                .config("spark.cleaner.periodicGC.interval", "1d");
        Lakehouse.sparkConfiguration(settings).forEach(builder::config);
        SparkSession spark = builder.getOrCreate();
        spark.conf().set("spark.sql.shuffle.partitions", spark.sparkContext().defaultParallelism());
        return new LakeSession(spark);
    }

    /** From now on SQL reads what stands on the branch, and bare names are tables of the star schema. */
    public void useBranch(String branch) {
        SparkSession.setActiveSession(spark);
        spark.conf().set("spark.wap.branch", branch);
        spark.catalog().setCurrentCatalog(Lakehouse.CATALOG);
        spark.catalog().setCurrentDatabase(Lakehouse.STAR);
    }

    public SparkSession spark() {
        return spark;
    }

    /** Writes the rows of a query as data files of the table: each partition value's rows in one file. */
    public List<DataFile> write(Dataset<Row> rows, LakeTable table) {
        DataFileTarget target = table.target();
        Dataset<Row> ordered = rows.select(Stream.of(target.columns().fields())
                .map(field -> functions.col(field.name()).cast(field.dataType()).as(field.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
        Dataset<Row> grouped = table.layout().partitionedBy().isEmpty()
                ? ordered.coalesce(1)
                : ordered.repartition(table.layout().partitionedBy().stream()
                        .map(functions::col)
                        .toArray(org.apache.spark.sql.Column[]::new));
        return grouped.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> write(part, target))
                .collect();
    }

    private static java.util.Iterator<DataFile> write(java.util.Iterator<InternalRow> rows, DataFileTarget target) {
        PartitionedWriter writer = new PartitionedWriter(target);
        rows.forEachRemaining(writer::write);
        return writer.finish().iterator();
    }

    @Override
    public void close() {
        spark.stop();
    }
}
