package vn.cadre.lake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;

/** The Iceberg catalogue of one home. */
public final class Lakehouse implements AutoCloseable {
    /** The catalogue's name in Spark. */
    public static final String CATALOG = "cadre";

    /** The namespace of accepted rows as reported. */
    public static final String STAGING = "staging";

    /** The namespace of the star schema. */
    public static final String STAR = "dw";

    /** Stands for the snapshot of a table that never held anything. */
    private static final long NO_SNAPSHOT = -1;

    private static final Map<String, String> PROPERTIES = Map.of(
            "format-version", "2",
            "write.format.default", "parquet",
            "write.parquet.compression-codec", "zstd",
            "write.parquet.compression-level", "1",
            "write.wap.enabled", "true",
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "10",
            "commit.manifest-merge.enabled", "true");

    private final JdbcCatalog catalog;

    private Lakehouse(JdbcCatalog catalog) {
        this.catalog = catalog;
    }

    public static Lakehouse open(LakeSettings settings) {
        JdbcCatalog catalog = new JdbcCatalog();
        catalog.setConf(hadoopConfiguration());
        catalog.initialize(CATALOG, settings.catalogProperties());
        for (String namespace : List.of(STAGING, STAR)) {
            createNamespace(catalog, Namespace.of(namespace));
        }
        return new Lakehouse(catalog);
    }

    /** Spark settings under which SQL finds the tables of this lakehouse. */
    public static Map<String, String> sparkConfiguration(LakeSettings settings) {
        String prefix = "spark.sql.catalog." + CATALOG;
        Map<String, String> configuration = new HashMap<>();
        configuration.put(prefix, "org.apache.iceberg.spark.SparkCatalog");
        configuration.put(prefix + ".catalog-impl", JdbcCatalog.class.getName());
        settings.catalogProperties().forEach((key, value) -> configuration.put(prefix + "." + key, value));
        hadoopProperties().forEach((key, value) -> configuration.put("spark.hadoop." + key, value));
        return configuration;
    }

    private static Map<String, String> hadoopProperties() {
        return Map.of("fs.file.impl", PlainFileSystem.class.getName());
    }

    /** Only what we set: every data file that is opened copies all of it. */
    private static Configuration hadoopConfiguration() {
        Configuration configuration = new Configuration(false);
        hadoopProperties().forEach(configuration::set);
        return configuration;
    }

    private static void createNamespace(JdbcCatalog catalog, Namespace namespace) {
        if (!catalog.namespaceExists(namespace)) {
            try {
                catalog.createNamespace(namespace);
            } catch (AlreadyExistsException e) {
                // another home on the same database made it first
            }
        }
    }

    /** Opens the table for work on a branch, creating it, or giving it the columns that the layout has now. */
    public LakeTable table(TableLayout layout, String branch) {
        TableIdentifier identifier = TableIdentifier.of(layout.namespace(), layout.name());
        if (!catalog.tableExists(identifier)) {
            Schema schema = SparkSchemaUtil.convert(layout.columns());
            return new LakeTable(
                    layout, catalog.createTable(identifier, schema, spec(layout, schema), PROPERTIES), branch);
        }
        Table table = catalog.loadTable(identifier);
        removeBranches(table, other -> !other.equals(branch));
        new SchemaEvolution(table, layout.columns()).evolve();
        partitionAs(layout, table);
        return new LakeTable(layout, table, branch);
    }

    /** A table that earlier versions of this program did not partition is partitioned from now on. */
    private static void partitionAs(TableLayout layout, Table table) {
        if (!layout.partitionedBy().isEmpty() && table.spec().isUnpartitioned()) {
            UpdatePartitionSpec update = table.updateSpec();
            layout.partitionedBy().forEach(update::addField);
            update.commit();
        }
    }

    /**
     * Makes every table what was last published, after a night that was killed.
     *
     * @param published the published snapshot of each table by its name in SQL
     */
    public void restore(Map<String, Long> published) {
        for (String namespace : List.of(STAGING, STAR)) {
            for (TableIdentifier identifier : catalog.listTables(Namespace.of(namespace))) {
                String name = namespace.equals(STAR) ? identifier.name() : namespace + "." + identifier.name();
                restore(catalog.loadTable(identifier), published.getOrDefault(name, NO_SNAPSHOT));
            }
        }
    }

    private static void restore(Table table, long snapshot) {
        if (snapshot != NO_SNAPSHOT
                && table.snapshot(snapshot) != null
                && (table.currentSnapshot() == null || table.currentSnapshot().snapshotId() != snapshot)) {
            table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
        }
        removeBranches(table, branch -> true);
    }

    /** What nights that failed left behind. */
    private static void removeBranches(Table table, Predicate<String> outdated) {
        table.refs().keySet().stream()
                .filter(branch -> !branch.equals(SnapshotRef.MAIN_BRANCH) && outdated.test(branch))
                .forEach(branch -> table.manageSnapshots().removeBranch(branch).commit());
    }

    private static PartitionSpec spec(TableLayout layout, Schema schema) {
        PartitionSpec.Builder builder = PartitionSpec.builderFor(schema);
        layout.partitionedBy().forEach(builder::identity);
        return builder.build();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
