package vn.cadre.lake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import vn.cadre.text.date.HanoiTime;

/** A Spark session whose SQL sees the lakehouse on a night's branch. */
public final class LakeSession implements AutoCloseable {
    /** How much there is to work on. */
    public enum Scale {
        /** What one core does in seconds: each query runs as one task, with no shuffle and no broadcast to wait for. */
        SMALL,
        /** What is worth spreading over every core. */
        LARGE
    }

    private static final String FACTORY_MODE = "spark.sql.codegen.factoryMode";

    /** Compiling an expression costs more than interpreting it for a few thousand rows. */
    private static final String NO_CODEGEN = "NO_CODEGEN";

    private final SparkSession spark;
    private Scale scale = Scale.LARGE;

    private LakeSession(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Starts Spark.
     *
     * @param master such as {@code local[*]} or {@code spark://host:7077}
     */
    public static LakeSession start(LakeSettings settings, String master, Path scratch) {
        // SparkSession.builder() looks its own implementation up by reflection, which takes half a second
        var builder = org.apache.spark.sql.classic.SparkSession.builder()
                .appName("cadre")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", scratch.toString())
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("spark-warehouse").toUri().toString())
                .config("spark.sql.session.timeZone", HanoiTime.ZONE.getId())
                .config(
                        "spark.sql.extensions",
                        "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions,"
                                + OneTaskPlans.class.getName())
                .config("spark.sql.defaultCatalog", Lakehouse.CATALOG)
                .config("spark.sql.crossJoin.enabled", "true")
                .config("spark.sql.codegen.comments", "false")
                .config("spark.cleaner.referenceTracking", "false")
                .config("spark.broadcast.compress", "false")
                .config("spark.shuffle.compress", "false")
                .config("spark.shuffle.spill.compress", "false");
        Lakehouse.sparkConfiguration(settings).forEach(builder::config);
        return new LakeSession(builder.getOrCreate());
    }

    /** From now on SQL reads what stands on the branch, and bare names are tables of the star schema. */
    public void useBranch(String branch) {
        workHere();
        spark.conf().set("spark.wap.branch", branch);
        spark.catalog().setCurrentCatalog(Lakehouse.CATALOG);
        spark.catalog().setCurrentDatabase(Lakehouse.STAR);
    }

    /** Plans queries for this much work. */
    public void scale(Scale wanted) {
        scale = wanted;
        boolean small = wanted == Scale.SMALL;
        spark.conf().set("spark.sql.adaptive.enabled", !small);
        spark.conf()
                .set(
                        "spark.sql.shuffle.partitions",
                        small ? 1 : 4 * spark.sparkContext().defaultParallelism());
        spark.conf().set("spark.sql.autoBroadcastJoinThreshold", small ? "-1" : "32m");
        spark.conf().set("spark.sql.join.preferSortMergeJoin", !small);
        spark.conf().set("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", small ? 100_000 : 128);
        compile(!small);
        compileHere(!small);
    }

    /** Makes the current thread work for this session and at its scale. */
    public void workHere() {
        SparkSession.setActiveSession(spark);
        // without a name Spark walks the stack for every step of every plan
        spark.sparkContext().setCallSite("cadre");
        compileHere(scale == Scale.LARGE);
    }

    /**
     * Does work whose queries are worth compiling at every scale, since they turn over tens of thousands of rows: whole
     * stages of them, not what tasks make for themselves.
     */
    public <T> T compiling(Supplier<T> work) {
        compile(true);
        try {
            return work.get();
        } finally {
            compile(scale == Scale.LARGE);
        }
    }

    private void compile(boolean wanted) {
        spark.conf().set("spark.sql.codegen.wholeStage", wanted);
        spark.conf().set(FACTORY_MODE, wanted ? "FALLBACK" : NO_CODEGEN);
    }

    /** Tasks that this thread starts outside a query of Spark's see a local property, not the session's setting. */
    private void compileHere(boolean wanted) {
        spark.sparkContext().setLocalProperty(FACTORY_MODE, wanted ? null : NO_CODEGEN);
    }

    public SparkSession spark() {
        return spark;
    }

    /**
     * The rows of a query that stands in a file below schemas/.
     *
     * @throws InvalidQuery when Spark cannot make sense of it
     */
    public Dataset<Row> query(String file, String sql) {
        return understood(file, () -> spark.sql(sql));
    }

    private static <T> T understood(String file, Supplier<T> work) {
        try {
            return work.get();
        } catch (
                UnsupportedOperationException e) { // what is no table is sought among views, which this catalogue lacks
            throw new InvalidQuery(file, "it names a table that is neither of warehouse/ nor staging.<dataset>", e);
        } catch (Exception e) { // Scala throws the checked AnalysisException without saying so
            if (e instanceof AnalysisException) {
                throw new InvalidQuery(file, e);
            }
            throw e;
        }
    }

    /** The rows of a query under a name for other queries; when there are few they are computed once, at first use. */
    public void view(String name, Dataset<Row> rows) {
        (scale == Scale.SMALL ? ComputedOnce.of(rows.coalesce(1)) : rows).createOrReplaceTempView(name);
    }

    /** Begins to compute a view while its reader is still being planned. */
    public CompletableFuture<Void> prepare(String view) {
        if (scale == Scale.LARGE) {
            return CompletableFuture.completedFuture(null);
        }
        JavaRDD<InternalRow> rows = spark.table(view).queryExecution().toRdd().toJavaRDD();
        return CompletableFuture.runAsync(() -> {
            workHere();
            rows.foreachPartition(part -> part.forEachRemaining(row -> {}));
        });
    }

    /** The rows of a table under a name for one other query. */
    public void source(String name, Dataset<Row> rows) {
        (scale == Scale.SMALL ? rows.coalesce(1) : rows).createOrReplaceTempView(name);
    }

    /** Works on several things at once, as many as there are cores, and gives the results in order. */
    public <T, R> List<R> inParallel(Collection<T> things, Function<T, R> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(2, spark.sparkContext().defaultParallelism()));
        try {
            List<CompletableFuture<R>> results = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(
                            () -> {
                                workHere();
                                return work.apply(thing);
                            },
                            threads))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Writes the rows of a query as data files of the table: each partition value's rows in one file.
     *
     * @param file where the query stands
     * @throws InvalidQuery when it lacks a column of the table
     */
    public List<DataFile> write(String file, Dataset<Row> rows, LakeTable table) {
        DataFileTarget target = table.target();
        Dataset<Row> ordered = understood(
                file,
                () -> rows.select(Stream.of(target.columns().fields())
                        .map(field -> functions
                                .col(field.name())
                                .cast(field.dataType())
                                .as(field.name()))
                        .toArray(Column[]::new)));
        Dataset<Row> grouped =
                scale == Scale.SMALL || table.layout().partitionedBy().isEmpty()
                        ? ordered.coalesce(1)
                        : ordered.repartition(table.layout().partitionedBy().stream()
                                .map(functions::col)
                                .toArray(Column[]::new));
        return grouped.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> write(part, target))
                .collect();
    }

    private static Iterator<DataFile> write(Iterator<InternalRow> rows, DataFileTarget target) {
        PartitionedWriter writer = new PartitionedWriter(target);
        rows.forEachRemaining(writer::write);
        return writer.finish().iterator();
    }

    @Override
    public void close() {
        spark.stop();
    }
}
