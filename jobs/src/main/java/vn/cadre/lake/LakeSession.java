package vn.cadre.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.runtime.AbstractFunction0;
import vn.cadre.text.date.HanoiTime;

/** A Spark session whose SQL sees the lakehouse on a night's branch. */
public final class LakeSession implements AutoCloseable {
    /** What one task turns over before a second one pays for the shuffle between them. */
    private static final long ROWS_PER_TASK = 100_000;

    /** More rows of one partition than this lie in several files. */
    private static final long ROWS_PER_FILE = 500_000;

    /** Below, compiling the plans of a night takes longer than interpreting them: 8.6 s against 5.1 for 20 000 rows. */
    private static final long ROWS_WORTH_COMPILING = 50_000;

    private static final int TASKS_PER_CORE = 8;

    /** Some libraries make a ring of the causes of a failure. */
    private static final int CAUSES = 100;

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
                .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
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

    /**
     * Fits Spark's settings to the rows that the coming queries turn over. The plans are the same at every size: a shuffle
     * into one partition is none, and a join of few rows needs no broadcast, which is a job of its own.
     */
    public void expect(long rows) {
        int tasks = tasks(rows);
        spark.conf().set("spark.sql.shuffle.partitions", tasks);
        spark.conf().set("spark.sql.adaptive.enabled", tasks > 1); // with one partition there is nothing to adapt
        spark.conf().set("spark.sql.autoBroadcastJoinThreshold", tasks == 1 ? "-1" : "32m");
        boolean compile = rows >= ROWS_WORTH_COMPILING;
        spark.conf().set("spark.sql.codegen.wholeStage", compile);
        spark.conf().set("spark.sql.codegen.factoryMode", compile ? "FALLBACK" : "NO_CODEGEN");
    }

    /** How many tasks so many rows are worth. */
    public int tasks(long rows) {
        long wanted = (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        return (int) Math.max(
                1, Math.min(wanted, (long) TASKS_PER_CORE * spark.sparkContext().defaultParallelism()));
    }

    /**
     * The rows in as many tasks as they are worth, those of a partition of the table that they will be written to
     * together.
     *
     * @param month the months since year 0 that a row belongs to, as a number
     * @param key columns that spread the rows of a large month over several tasks
     */
    public Dataset<Row> spread(Dataset<Row> rows, long count, Column month, List<String> key) {
        int tasks = tasks(count);
        if (tasks == 1) {
            return rows.coalesce(1);
        }
        long files = Math.max(1, Math.min(tasks, (count + ROWS_PER_FILE - 1) / ROWS_PER_FILE));
        Column file = functions.pmod(
                functions.hash(key.stream().map(functions::col).toArray(Column[]::new)), functions.lit(files));
        Column task =
                functions.pmod(month.cast("long").multiply(functions.lit(files)).plus(file), functions.lit(tasks));
        return rows.repartitionById(tasks, task.cast("int"));
    }

    /** The rows of each period together, in as many tasks as they are worth. */
    public Dataset<Row> gathered(Dataset<Row> rows, long count) {
        int tasks = tasks(count);
        Dataset<Row> together = tasks == 1 ? rows.coalesce(1) : rows.repartition(tasks, functions.col("period"));
        return together.sortWithinPartitions("period");
    }

    /** Makes the current thread work for this session. */
    public void workHere() {
        SparkSession.setActiveSession(spark);
        // without a name Spark walks the stack for every step of every plan
        spark.sparkContext().setCallSite("cadre");
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
            throw new InvalidQuery(
                    file, "it names a table that is neither of warehouse/ nor staging.<dataset> or event.<dataset>", e);
        } catch (Exception e) { // Scala throws the checked AnalysisException without saying so
            if (e instanceof AnalysisException) {
                throw new InvalidQuery(file, e);
            }
            throw e;
        }
    }

    /** Stands for a table whose rows do not matter yet, so that queries over it can be understood. */
    public void standIn(String name, TableLayout layout) {
        spark.createDataFrame(List.of(), layout.columns()).createOrReplaceTempView(name);
    }

    /**
     * What is wrong with a query, which is not run.
     *
     * @param columns that it must give
     */
    public Optional<String> problem(String file, String sql, Collection<String> columns) {
        try {
            List<String> given = List.of(query(file, sql).columns());
            return columns.stream()
                    .filter(column -> !given.contains(column))
                    .findFirst()
                    .map(column -> file + ": gives no column " + column + ", only " + String.join(", ", given));
        } catch (InvalidQuery e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The rows of a query under a name for other queries. */
    public void view(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(name);
    }

    /**
     * The same for rows that take a query of their own to make: it is planned here, and those that read them see rows.
     * Spark would inline it wherever the name stands, and fails where common table expressions nest (exprId of an
     * unresolved object).
     */
    public void planned(String name, Dataset<Row> rows, int tasks) {
        RDD<InternalRow> made = rows.queryExecution().toRdd();
        view(
                name,
                ((org.apache.spark.sql.classic.SparkSession) spark)
                        .internalCreateDataFrame(made, rows.schema(), false)
                        .coalesce(tasks));
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
     * Writes the rows of a query as data files of the table, as many for each partition value as tasks hold rows of it.
     *
     * @param file where the query stands
     * @param touched the partitions that the rows may belong to
     * @throws InvalidQuery when it lacks a column of the table, or gives a row of another partition
     */
    public List<DataFile> write(String file, Dataset<Row> rows, LakeTable table, Touched touched) {
        DataFileTarget target = table.target();
        Dataset<Row> ordered = understood(
                file,
                () -> rows.select(Stream.of(target.columns().fields())
                        .map(field -> functions
                                .col(field.name())
                                .cast(field.dataType())
                                .as(field.name()))
                        .toArray(Column[]::new)));
        List<DataFile> written = propagated(() -> ordered.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> write(part, target))
                .collect());
        written.stream()
                .filter(data -> target.partitionFields() > 0 && !touched.holds(data))
                .findFirst()
                .ifPresent(data -> {
                    throw new InvalidQuery(
                            file,
                            "it gives rows of " + data.partition().get(0, String.class)
                                    + ", but is made from what belongs to other periods; leave the table unpartitioned",
                            null);
                });
        return written;
    }

    /** Tasks that are started outside a query of Spark's would not see the session's settings. */
    private <T> T propagated(Supplier<T> work) {
        try {
            return withSettings(work);
        } catch (Exception e) { // Scala throws checked ones without saying so
            throw Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .limit(CAUSES)
                    .filter(IOException.class::isInstance)
                    .findFirst()
                    .<RuntimeException>map(refusal ->
                            new UncheckedIOException("a task of Spark was refused a file", (IOException) refusal))
                    .orElseGet(() -> e instanceof RuntimeException known ? known : new IllegalStateException(e));
        }
    }

    private <T> T withSettings(Supplier<T> work) {
        return SQLExecution.withSQLConfPropagated(
                (org.apache.spark.sql.classic.SparkSession) spark, new AbstractFunction0<>() {
                    @Override
                    public T apply() {
                        return work.get();
                    }
                });
    }

    /** Rows that a function makes of each partition's rows. */
    public Dataset<Row> made(
            Dataset<Row> from, FlatMapFunction<Iterator<InternalRow>, InternalRow> made, StructType columns) {
        RDD<InternalRow> rows =
                from.queryExecution().toRdd().toJavaRDD().mapPartitions(made).rdd();
        return ((org.apache.spark.sql.classic.SparkSession) spark).internalCreateDataFrame(rows, columns, false);
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
