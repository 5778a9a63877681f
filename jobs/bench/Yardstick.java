import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The yardstick P, frozen: one Spark session, one Iceberg create, two inserts, one aggregate. Every ratio of the bench is
 * taken against it in the same run; do not tune it.
 */
public final class Yardstick {
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("yardstick");
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("yardstick")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.catalog.y", "org.apache.iceberg.spark.SparkCatalog")
                .config("spark.sql.catalog.y.type", "hadoop")
                .config("spark.sql.catalog.y.warehouse", directory.toString())
                .getOrCreate()) {
            spark.sql("create table y.db.fact (id bigint, unit string, period string) using iceberg partitioned by (period)");
            spark.sql("insert into y.db.fact select id, cast(id % 63 as string), '2019-11' from range(1000)");
            spark.sql("insert into y.db.fact select id, cast(id % 63 as string), '2019-12' from range(1000)");
            System.out.println(spark.sql("select period, count(*), count(distinct unit) from y.db.fact group by period")
                    .collectAsList());
        }
    }
}
