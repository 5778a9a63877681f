import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

/** A bare JVM that opens DuckDB on the given Parquet files and counts their rows: the floor for {@code cadre sql}. */
public final class BareDuck {
    public static void main(String[] files) throws Exception {
        String list = "'" + String.join("', '", files) + "'";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery("select count(*) from read_parquet([" + list + "])")) {
            rows.next();
            System.out.println(rows.getLong(1));
        }
    }
}
