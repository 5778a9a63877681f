package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cadre sql} on the demo: what it answers, and what it refuses. */
class SqlIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void printsJsonWithNumbersAsNumbers() throws IOException {
        JsonNode answer = DemoHome.cadre("sql", "--format", "json", """
                        select numerator, denominator, value, reported_text, reported_qualifier, gap, reason
                        from indicator_value
                        where indicator = 'NV01' and breakdown = '' and unit = 'TW' and period = '2019-11'
                        """).json();
        assertEquals(JSON.readTree("""
                        [{"numerator": 15, "denominator": 17, "value": 88.2353, "reported_text": "khoảng 88,02%",
                          "reported_qualifier": "APPROX", "gap": -0.2153, "reason": null}]
                        """), answer);
    }

    @Test
    void columnsOfOneNameAllStandInAnObject() throws IOException {
        assertEquals(
                JSON.readTree("[{\"a\": 1, \"a_2\": 2, \"a_3\": 0.1}]"),
                DemoHome.cadre("sql", "--format", "json", "select 1 as a, 2 as a, cast(0.1 as float) as a")
                        .json());
    }

    @Test
    void printsATableForAPerson() {
        assertEquals("""
                status             tasks
                -----------------  -----
                CO_BAN_HOAN_THANH  5
                DANG_THUC_HIEN     2
                HOAN_THANH         10
                (3 rows)
                """, DemoHome.cadre("sql", """
                        select status, count(*) as tasks from fact_task
                        where unit = 'TW' and period = '2019-11' group by status order by status
                        """).out());
    }

    @Test
    void momentsAreToldByTheClockInHanoiWithTheirSeconds() {
        assertEquals(
                List.of(
                        "received_at | day | first_received_at | due_at | plain",
                        "2019-11-03T12:03:00+07:00 | 2019-11-03 | 2019-11-03T12:03:00+07:00"
                                + " | 2019-11-05T23:59:59+07:00 | 2019-11-03T12:03:00"),
                DemoHome.csv("""
                        select submission.received_at, cast(submission.received_at as date) as day, rate.first_received_at, due_at,
                            cast(submission.received_at as timestamp) as plain
                        from submission
                        join reporting_rate as rate using (unit, dataset, period)
                        where period = '2019-10' and extract(second from submission.received_at) = 0
                            and unit = '63-02'
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop view fact_rotation",
                "insert into fact_task values (1)",
                "create table x as select 1",
                "copy (select 1) to 'stolen.csv'",
                "attach 'stolen.db'",
                "set enable_external_access = true",
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from glob('/*')",
                "select 1; select 2",
                "selec unit from fact_task",
                "select * from no_such_table",
                "select no_such_column from fact_task"
            })
    void refusesAllButOneSelectOnTheEdition(String sql) {
        Launcher.Run run = DemoHome.cadre("sql", sql);
        assertAll(
                () -> assertEquals(2, run.exit(), run::toString),
                () -> assertEquals("", run.out()),
                () -> assertTrue(run.err().startsWith("cadre: "), run::err),
                () -> assertFalse(run.err().contains("\tat "), "no stack trace: " + run.err()),
                () -> assertFalse(Files.exists(Path.of("stolen.csv")) || Files.exists(Path.of("stolen.db"))));
    }

    @Test
    void saysInItsOwnWordsWhatIsNoSelect() {
        assertEquals(
                "cadre: this is no SELECT: it begins with DROP; editions are read, never changed\n",
                DemoHome.cadre("sql", "drop view fact_rotation").err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_text((select current_setting('temp_directory') || '/*'))",
                "select * from glob('/tmp/*')",
                "select 1 where exists (from query('select 1'))",
                "with a as (from read_blob('x')) select * from a",
                "select * from query_table('fact_task')"
            })
    void noQueryReadsTheFolderItSpillsTo(String sql) {
        Launcher.Run run = DemoHome.cadre("sql", sql);
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("is not for queries here"), run::err);
    }

    @Test
    void theFolderItSpillsToIsFreshAndPrivateAndGoes() throws IOException {
        String folder = DemoHome.csv("select current_setting('temp_directory') as folder")
                .get(1);
        assertTrue(folder.contains("cadre-spill-"), folder);
        assertFalse(Files.exists(Path.of(folder)), folder);
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() {
        Launcher.Run run = DemoHome.cadre("sql", "--timeout", "1", ENDLESS);
        assertEquals(
                List.of(
                        2,
                        "cadre: the query took more than 1 seconds and was stopped; narrow it, or raise the limit with"
                                + " --timeout SECONDS or sql.seconds in cadre.yaml\n"),
                List.of(run.exit(), run.err()));
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsStopped() {
        Launcher.Run run = DemoHome.cadre(
                "sql",
                "--memory",
                "100MB",
                "select count(distinct list) from (select list(i) from range(40000000) t(i)) as l(list)");
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().startsWith("cadre: the query needs more memory than it may take (100MB)"), run::err);
    }

    @Test
    void anAnswerThatIsTooLongIsCutOffAndSaysSo() {
        Launcher.Run run = DemoHome.cadre("sql", "--format", "csv", "--max-rows", "3", "select * from range(10) t(i)");
        assertEquals(
                List.of(
                        2,
                        "i\r\n0\r\n1\r\n2\r\n",
                        "cadre: the answer has more than 3 rows and was cut off there; narrow the query, or raise the"
                                + " limit with --max-rows N or sql.rows in cadre.yaml\n"),
                List.of(run.exit(), run.out(), run.err()));
    }

    /** More rows than the heap could hold. */
    @Test
    void aLongAnswerIsStreamed() throws IOException {
        Path out = Files.createTempFile("cadre", ".csv");
        Launcher.Run run = Launcher.run(
                Path.of("."),
                List.of(
                        "bash",
                        "-c",
                        "CADRE_HEAP=256m '%s' sql --home '%s' --max-rows 30000000 --format csv \"select i from range(30000000) t(i)\" | tail -n 1 > '%s'"
                                .formatted(Launcher.path(), DemoHome.path(), out)));
        assertEquals(0, run.exit(), run::err);
        assertEquals("29999999", Files.readString(out).strip());
        Files.delete(out);
    }

    @Test
    void aQueryEndsWhenItsProcessIsToldTo() {
        Launcher.Run run =
                Launcher.run(Path.of("."), List.of("bash", "-c", """
                        pipe=$(mktemp -u)
                        mkfifo "$pipe"
                        '%s' sql --home '%s' --format csv --max-rows 100000000000 "select i from range(100000000000) t(i)" > "$pipe" &
                        asked=$!
                        exec 3< "$pipe"
                        rm "$pipe"
                        read -r line <&3
                        kill -TERM $asked
                        cat <&3 > /dev/null
                        wait $asked
                        """.formatted(Launcher.path(), DemoHome.path())));
        assertEquals(128 + 15, run.exit(), run::err);
    }

    @Test
    void whatATerminalOrASpreadsheetWouldObeyIsSpelledOut() {
        String sql = "select chr(27) || '[31mred' as a, '=1+1' as b, '-0,22' as c, -1 as d, '@x' as e";
        assertEquals(
                "a,b,c,d,e\r\n\\x1b[31mred,'=1+1,\"-0,22\",-1,'@x\r\n",
                DemoHome.cadre("sql", "--format", "csv", sql).out());
        assertEquals(
                "\\x1b[31mred",
                DemoHome.cadre("sql", sql)
                        .out()
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow()
                        .split("  ")[0]);
    }

    private static final String ENDLESS =
            "select count(*) from range(100000000) a, range(100000000) b where hash(a.range + b.range) = 7";

    @Test
    void refusesAnEditionThatDoesNotExist() {
        Launcher.Run run = DemoHome.cadre("sql", "--edition", "77", "select 1");
        assertEquals(
                List.of(2, "cadre: there is no edition 77 in " + DemoHome.path() + "\n"),
                List.of(run.exit(), run.err()));
    }

    @Test
    void refusesAHomeWithoutAnEdition(@TempDir Path empty) {
        Launcher.Run run = Launcher.cadre("sql", "--home", empty.toString(), "select 1");
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("nothing has been published"), run::err);
    }

    /** The files of an edition are plain Parquet: a stranger's reader finds every row and the same figures. */
    @Test
    void theFilesOfTheEditionAreReadableWithoutUs() throws IOException, SQLException {
        JsonNode edition =
                JSON.readTree(DemoHome.path().resolve("editions/1.json").toFile());
        Map<String, Long> promised = new TreeMap<>();
        Map<String, Long> found = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (JsonNode table : edition.get("tables")) {
                String name = table.get("name").asText();
                promised.put(name, table.get("rows").asLong());
                found.put(name, Long.parseLong(first(duck, "select count(*) from " + parquet(table))));
                if (name.equals("indicator_value")) {
                    assertEquals("15 of 17 = 88.2353", first(duck, """
                            select concat(numerator, ' of ', denominator, ' = ', value) from %s
                            where indicator = 'NV01' and breakdown = '' and unit = 'TW' and period = '2019-11'
                            """.formatted(parquet(table))));
                }
            }
        }
        assertTrue(
                promised.containsKey("indicator_value") && promised.containsKey("staging.rotation"),
                promised::toString);
        assertEquals(promised, found);
    }

    private static String parquet(JsonNode table) {
        List<String> files = new ArrayList<>();
        table.get("files").forEach(file -> files.add("'" + DemoHome.path().resolve(file.asText()) + "'"));
        return "read_parquet(" + files + ", union_by_name = true)";
    }

    private static String first(Connection duck, String sql) throws SQLException {
        try (ResultSet rows = duck.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
