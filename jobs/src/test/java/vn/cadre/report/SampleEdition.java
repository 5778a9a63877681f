package vn.cadre.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The public figures of November 2019 as an edition's tables, in DuckDB's memory. */
final class SampleEdition {
    static final Path REPORTS = Path.of(System.getProperty("cadre.schemas", "../schemas"), "reports");
    static final EditionFacts FACTS =
            new EditionFacts(7, Instant.parse("2019-12-06T02:15:00Z"), "9f3c01d27a84be56", "20191206-021500", true);

    private static final int[] ROTATIONS = {212, 148, 301, 266, 341, 298, 276, 318, 402, 357, 389};
    private static final int[] APPROVALS = {41, 22, 63, 58, 49, 71, 44, 52, 60, 67, 30};
    private static final int[] PERSONNEL = {60, 38, 81, 77, 69, 84, 72, 66, 90, 84, 133};
    private static final int[] STANDARDS = {88, 61, 112, 97, 104, 120, 95, 99, 108, 105, 88};
    private static final String[] DATASETS = {
        "rotation", "plan_approval", "appraisal", "training", "inspection", "task", "reported_value"
    };

    private final Connection connection;

    private SampleEdition(Connection connection) {
        this.connection = connection;
    }

    static Connection open(Map<String, String> provinces) throws SQLException {
        SampleEdition edition = new SampleEdition(DriverManager.getConnection("jdbc:duckdb:"));
        edition.tables();
        edition.units(provinces);
        edition.indicators();
        edition.programme();
        edition.monthly("LC01", "VN", ROTATIONS, 64, 61);
        edition.monthly("QH01", "TW", APPROVALS, 1, 1);
        edition.monthly("TD01", "TW", PERSONNEL, 1, 1);
        edition.monthly("TD02", "TW", STANDARDS, 1, 1);
        edition.rest(provinces);
        edition.reporting(provinces);
        return edition.connection;
    }

    static CodeNames codes() {
        Map<String, Words> direction = new LinkedHashMap<>();
        direction.put("XUONG", new Words("Xuống", "Downward"));
        direction.put("LEN", new Words("Lên", "Upward"));
        direction.put("NGANG", new Words("Ngang", "Same level"));
        direction.put("LIEN_DIA_PHUONG", new Words("Liên địa phương", "Between localities"));
        Map<String, Words> status = Map.of("DANG_THUC_HIEN", new Words("Đang thực hiện", "In progress"));
        return new CodeNames(Map.of("direction", direction, "task_status", status));
    }

    private void tables() throws SQLException {
        run("""
                create table indicator_value(indicator varchar, breakdown varchar, unit varchar, period varchar, basis varchar,
                  boundary varchar, numerator bigint, denominator bigint, value decimal(18,4), reason varchar,
                  units_due bigint, units_reported bigint, reported_value decimal(18,4), reported_text varchar,
                  reported_qualifier varchar, gap decimal(18,4));
                create table dim_period(period varchar, kind varchar, first_day date, last_day date, year int, quarter int,
                  month int);
                insert into dim_period values ('2019-Q3', 'quarter', '2019-07-01', '2019-09-30', 2019, 3, null),
                  ('2023', 'year', '2023-01-01', '2023-12-31', 2023, 4, null),
                  ('2017-10-07..2022-02', 'span', '2017-10-07', '2022-02-28', 2022, 1, null);
                create table dim_unit(unit varchar, list varchar, code varchar, name_vi varchar, name_en varchar, type varchar,
                  valid_from date, valid_to date);
                create table dim_indicator(indicator varchar, name_vi varchar, name_en varchar, unit_of_measure varchar,
                  numerator_vi varchar, numerator_en varchar, denominator_vi varchar, denominator_en varchar);
                create table reporting_rate(unit varchar, dataset varchar, period varchar, due_at timestamptz, is_due boolean,
                  first_received_at timestamptz, received boolean, on_time boolean, verdict varchar);
                create table fact_task(unit varchar, period varchar, task_code varchar, title varchar, kind varchar,
                  programme varchar, programme_year bigint, status varchar, due_date date,
                  due_date_precision varchar);
                """);
    }

    private void units(Map<String, String> provinces) throws SQLException {
        for (Map.Entry<String, String> province : provinces.entrySet()) {
            run("insert into dim_unit values ('%s', '63', '%s', '%s', '%s', 'tinh', null, null)"
                    .formatted(
                            province.getKey(),
                            province.getKey().substring(3),
                            province.getValue(),
                            province.getValue()));
        }
        run(
                "insert into dim_unit values ('TW', 'TW', 'TW', 'Ban Tổ chức Trung ương', 'Central Organisation Commission',"
                        + " 'trung_uong', null, null)");
    }

    private void indicators() throws SQLException {
        run("""
                insert into dim_indicator values
                ('NV01', 'Tỷ lệ hoàn thành đề án, nhiệm vụ theo chương trình công tác', 'Work-programme completion', 'PERCENT',
                 'đề án, nhiệm vụ hoàn thành hoặc cơ bản hoàn thành', 'schemes and tasks complete or basically complete',
                 'đề án, nhiệm vụ trong chương trình công tác năm', 'schemes and tasks in the year''s programme'),
                ('TD01', 'Số lượt nhân sự được thẩm định', 'Personnel appraisals', 'LUOT',
                 'lượt nhân sự được thẩm định', 'personnel appraisals', null, null),
                ('TD02', 'Số trường hợp thẩm định tiêu chuẩn chính trị', 'Political-standard appraisals', 'TRUONG_HOP',
                 'trường hợp được thẩm định tiêu chuẩn chính trị', 'political-standard appraisals', null, null),
                ('QH01', 'Số lượt cán bộ được phê duyệt quy hoạch', 'Planning approvals', 'LUOT',
                 'lượt cán bộ được phê duyệt quy hoạch', 'planning approvals', null, null),
                ('QH05', 'Số cán bộ quy hoạch cấp chiến lược được bồi dưỡng', 'Strategic-level planned cadres trained', 'NGUOI',
                 'cán bộ được bồi dưỡng', 'cadres trained', null, null),
                ('LC01', 'Số lượt cán bộ luân chuyển', 'Rotation events', 'LUOT',
                 'lượt luân chuyển bắt đầu trong kỳ', 'rotations that start in the period', null, null),
                ('LC04', 'Cơ cấu luân chuyển theo hướng', 'Rotation by direction', 'PERCENT',
                 'lượt luân chuyển theo hướng', 'rotations of the direction', 'mọi lượt luân chuyển', 'all rotations'),
                ('BC01', 'Tỷ lệ báo cáo đúng hạn', 'Reports in time', 'PERCENT',
                 'báo cáo đến đúng hạn', 'reports received in time', 'báo cáo phải gửi', 'reports due'),
                ('NV02', 'Số đề án cơ bản hoàn thành trong năm', 'Schemes basically completed', 'DE_AN',
                 'đề án cơ bản hoàn thành', 'schemes basically complete', null, null)
                """);
    }

    private void programme() throws SQLException {
        figure(
                "NV01",
                "",
                "TW",
                "2019-11",
                "as_of",
                15,
                17,
                "88.2353",
                1,
                1,
                "88.02, 'khoảng 88,02%', 'APPROX', -0.2153");
        figure("NV01", "status=HOAN_THANH", "TW", "2019-11", "as_of", 12, 17, "70.5882", 1, 1, null);
        figure("NV01", "status=CO_BAN_HOAN_THANH", "TW", "2019-11", "as_of", 3, 17, "17.6471", 1, 1, null);
        for (int i = 1; i <= 17; i++) {
            String status = i <= 12 ? "HOAN_THANH" : i <= 15 ? "CO_BAN_HOAN_THANH" : "DANG_THUC_HIEN";
            run(
                    "insert into fact_task values ('TW', '2019-11', 'DA%02d', 'Đề án mẫu số %d <về> công tác cán bộ', 'DE_AN', 'CT',"
                                    .formatted(i, i)
                            + " 2019, '" + status + "', "
                            + (i == 17 ? "'2019-12-01', 'MONTH')" : "'2019-12-15', 'DAY')"));
        }
    }

    private void monthly(String indicator, String unit, int[] counts, int due, int reported) throws SQLException {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            String month = "2019-%02d".formatted(i + 1);
            sum += counts[i];
            boolean approvals = indicator.equals("QH01") && i == 10;
            figure(
                    indicator,
                    "",
                    unit,
                    month,
                    "period",
                    counts[i],
                    null,
                    Integer.toString(counts[i]),
                    due,
                    reported,
                    null);
            figure(
                    indicator,
                    "",
                    unit,
                    month,
                    "ytd",
                    sum,
                    null,
                    Integer.toString(sum),
                    due,
                    reported,
                    approvals ? "560, 'gần 560', 'APPROX_BELOW', null" : null);
        }
    }

    private void rest(Map<String, String> provinces) throws SQLException {
        figure("QH05", "", "TW", "2019-11", "period", 86, null, "86", 1, 1, null);
        figure("QH05", "measure=courses", "TW", "2019-11", "period", 2, null, "2", 1, 1, null);
        figure("BC01", "", "VN", "2019-11", "period", 421, 448, "93.9732", 64, 62, null);
        figure("BC01", "", "VN", "2019-11", "ytd", 4756, 4928, "96.5097", 64, 62, null);
        figure("LC04", "direction=XUONG", "VN", "2019-11", "period", 171, 389, "43.9589", 64, 61, null);
        figure("LC04", "direction=LEN", "VN", "2019-11", "period", 84, 389, "21.5938", 64, 61, null);
        figure("LC04", "direction=NGANG", "VN", "2019-11", "period", 97, 389, "24.9357", 64, 61, null);
        figure("LC04", "direction=LIEN_DIA_PHUONG", "VN", "2019-11", "period", 25, 389, "6.4267", 64, 61, null);
        figure("LC04", "direction=KHONG_RO", "VN", "2019-11", "period", 12, 389, "3.0848", 64, 61, null);
        run("insert into indicator_value values ('NV02', '', 'TW', '2023', 'as_of', 'reported', null, null, null,"
                + " 'not_covered', null, null, 21, '21 đề án', 'EXACT', null),"
                + " ('LC01', '', '63-24', '2019-Q3', 'period', 'reported', 41, null, 41, null, null, null, 40,"
                + " 'khoảng 40', 'APPROX', -1)");
        int seed = 0;
        for (String unit : provinces.keySet()) {
            seed = (seed * 31 + 17) % 97;
            int count = seed % 23;
            figure("LC01", "", unit, "2019-11", "period", count, null, Integer.toString(count), 1, 1, null);
        }
    }

    private void reporting(Map<String, String> provinces) throws SQLException {
        int n = 0;
        for (String unit : provinces.keySet()) {
            for (String dataset : DATASETS) {
                n++;
                reporting(unit, dataset, n % 29 == 0 || unit.equals("63-24") ? "missing" : n % 37 == 0 ? "late" : "ok");
            }
        }
        for (String dataset : DATASETS) {
            reporting("TW", dataset, "ok");
        }
    }

    private void reporting(String unit, String dataset, String state) throws SQLException {
        String received = state.equals("missing")
                ? "null"
                : state.equals("late") ? "'2019-12-08 20:00:00+00'" : "'2019-12-03 03:00:00+00'";
        run(
                "insert into reporting_rate values ('%s', '%s', '2019-11', '2019-12-05 16:59:59+00', true, %s, %s, %s, 'loaded')"
                        .formatted(unit, dataset, received, !state.equals("missing"), state.equals("ok")));
    }

    private void figure(
            String indicator,
            String breakdown,
            String unit,
            String period,
            String basis,
            int numerator,
            Integer denominator,
            String value,
            int due,
            int reported,
            String reportedValues)
            throws SQLException {
        run(
                "insert into indicator_value values ('%s', '%s', '%s', '%s', '%s', 'reported', %d, %s, %s, null, %d, %d, %s)"
                        .formatted(
                                indicator,
                                breakdown,
                                unit,
                                period,
                                basis,
                                numerator,
                                denominator,
                                value,
                                due,
                                reported,
                                reportedValues == null ? "null, null, null, null" : reportedValues));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
