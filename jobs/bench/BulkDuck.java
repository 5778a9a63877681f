import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * What a night does with rotations, as one DuckDB script: typed reading with the rejected rows kept, duplicates inside a file,
 * keyed double SHA-256 of the ids, lineage columns, events by natural key, partitioned zstd Parquet, the same indicator sums.
 * Arguments: inbox, output. Prints events, rotations of the country and persons of the year.
 */
public final class BulkDuck {
    private static final String[] SCRIPT = {
        "create table raw as select row_number() over () as n, * from read_csv('%1$s/*/rotation_*.csv', all_varchar = true, header = true, filename = true)",
        """
        create table typed as
        select n, filename, regexp_extract(filename, '/(\\d\\d)/rotation', 1) as unit, regexp_extract(filename, 'rotation_(\\d{4}-\\d{2})', 1) as period,
          'S' || filename as submission_id, now() as received_at,
          sha256('key' || sha256('key' || trim("Mã cán bộ"))) as cadre_key,
          case "Hình thức" when 'Luân chuyển' then 'LUAN_CHUYEN' when 'Điều động' then 'DIEU_DONG' end as movement_type,
          case "Bên báo cáo" when 'Đi' then 'OUT' when 'Đến' then 'IN' end as side,
          nullif(trim("Đơn vị đi"), '') as from_org, nullif(trim("Đơn vị đến"), '') as to_org,
          upper(trim("Số quyết định")) as decision_no,
          try_strptime("Ngày quyết định", '%%d/%%m/%%Y')::date as decision_date, try_strptime("Từ ngày", '%%d/%%m/%%Y')::date as start_date
        from raw""",
        """
        create table judged as
        select *, cadre_key is null or movement_type is null or side is null or decision_date is null or start_date is null
          or row_number() over (partition by filename, cadre_key, movement_type, decision_no, decision_date, start_date, side order by n) > 1 as rejected
        from typed""",
        "copy (select * exclude (rejected) from judged where not rejected) to '%2$s/staging' (format parquet, partition_by (period), compression zstd)",
        "copy (select submission_id, n from judged where rejected) to '%2$s/rejected.parquet' (format parquet, compression zstd)",
        """
        create table event as
        select cadre_key, movement_type, decision_no, decision_date, start_date, strftime(start_date, '%%Y-%%m') as period,
          coalesce(max(unit) filter (side = 'OUT'), 'KHONG_RO') as unit,
          arg_max(from_org, (period, received_at, side, submission_id)) filter (from_org is not null) as from_org,
          arg_max(to_org, (period, received_at, side, submission_id)) filter (to_org is not null) as to_org,
          list({submission_id: submission_id, n: n}) as sources
        from judged where not rejected group by all""",
        "copy event to '%2$s/event' (format parquet, partition_by (period), compression zstd)",
        """
        copy (
          select unit, period, movement_type, count(*) as events from event group by all
          union all select 'VN', period, movement_type, count(*) from event group by all
          union all select unit, left(period, 4), 'persons', count(distinct cadre_key) from event where movement_type = 'LUAN_CHUYEN' group by all
          union all select 'VN', period, 'persons', count(distinct cadre_key) from event where movement_type = 'LUAN_CHUYEN' group by all
        ) to '%2$s/value.parquet' (format parquet, compression zstd)""",
    };

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set temp_directory = '" + out.resolve("spill") + "'");
            for (String step : SCRIPT) {
                statement.execute(step.formatted(arguments[0], out));
            }
            try (ResultSet row = statement.executeQuery("select count(*), count(*) filter (movement_type = 'LUAN_CHUYEN'),"
                    + " count(distinct cadre_key) filter (movement_type = 'LUAN_CHUYEN') from event")) {
                row.next();
                System.out.println(row.getLong(1) + "," + row.getLong(2) + "," + row.getLong(3));
            }
        }
    }
}
