package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night touches only what its changes touch, and comes to what a home built from nothing would hold. */
class ChangesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROTATIONS =
            "Mã cán bộ,Họ và tên,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày,Hướng\n";
    private static final String INSPECTIONS = "Mã cuộc,Hình thức,Đối tượng,Từ ngày\n";
    private static final String REPORTED = "Mã chỉ tiêu,Kỳ tính,Giá trị\n";
    private static final List<String> TABLES = List.of(
            "select * exclude (sources, statements, cadre_key),"
                    + " list_sort(list_transform(sources, lambda one: one.submission_id || one.row_number)) as rests_on"
                    + " from fact_rotation order by all",
            "select * from fact_inspection order by all",
            "select * from fact_reported_value order by all",
            "select * from monthly_part order by all",
            "select * from indicator_value order by all",
            "select * exclude (first_received_at) from reporting_rate order by all",
            "select * exclude (first_received_at) from submission where current order by all");

    @TempDir
    private Path directory;

    private int sent;

    @BeforeEach
    void twoYears() throws IOException {
        for (int year = 2018; year <= 2019; year++) {
            for (int month = 1; month <= 12; month++) {
                rotations(
                        "40",
                        year,
                        month,
                        rotation("A" + month, month + "/" + year),
                        rotation("B", month + "/" + year));
            }
        }
        send("27/inspection_2018-03.csv", INSPECTIONS + "KT-1,Kiểm tra,Huyện ủy Mẫu,5/3/2018\n");
        send("40/reported_value_2018-Q1.csv", REPORTED + "LC01,Trong kỳ,7\n");
        nightly("home");
    }

    @Test
    void aCorrectionRewritesItsMonthAndTheRestOfItsYear() throws IOException {
        Map<String, Set<String>> before = files("home");
        rotations("40", 2018, 5, rotation("A5", "5/2018"), rotation("C", "5/2018"));
        nightly("home");

        Map<String, Set<String>> after = files("home");
        Set<String> rest = months(2018, 5, 12);
        assertAll(
                () -> assertEquals(Set.of("2018-05"), replaced(before, after, "staging.rotation")),
                () -> assertEquals(Set.of("2018-05"), replaced(before, after, "fact_rotation")),
                () -> assertEquals(Set.of(), replaced(before, after, "fact_inspection")),
                () -> assertEquals(Set.of(), replaced(before, after, "fact_reported_value")),
                () -> assertEquals(Set.of(), replaced(before, after, "reporting_rate")),
                () -> assertEquals(Set.of("2018-05"), replaced(before, after, "submission")),
                () -> assertEquals(rest, replaced(before, after, "monthly_part")),
                () -> assertEquals(rest, replaced(before, after, "indicator_value")),
                () -> assertEquals(built(), published("home")));
    }

    @Test
    void anEventWhoseDateIsCorrectedIntoAnotherYearChangesBoth() throws IOException {
        Map<String, Set<String>> before = files("home");
        rotations("40", 2019, 2, rotation("A2", "2/2019"), rotation("B", "12/2018"));
        nightly("home");

        Map<String, Set<String>> after = files("home");
        assertAll(
                () -> assertEquals(Set.of("2018-12", "2019-02"), replaced(before, after, "fact_rotation")),
                () -> {
                    Set<String> touched = months(2019, 2, 12);
                    touched.add("2018-12");
                    assertEquals(touched, replaced(before, after, "indicator_value"));
                },
                () -> assertEquals(built(), published("home")));
    }

    /** The date is no part of an inspection's key: the event moves, and leaves its month. */
    @Test
    void anInspectionThatMovesLeavesItsMonth() throws IOException {
        send(
                "27/inspection_2018-06.csv",
                INSPECTIONS + "KT-1,Kiểm tra,Huyện ủy Mẫu,8/4/2018\nKT-2,Giám sát,Huyện ủy Mẫu,9/6/2018\n");
        nightly("home");

        assertAll(
                () -> assertEquals(
                        List.of("KT-1 2018-04", "KT-2 2018-06"),
                        column("home", "select inspection_code || ' ' || period from fact_inspection order by all")),
                () -> assertEquals(built(), published("home")));

        send("27/inspection_2018-06.csv", INSPECTIONS + "KT-2,Giám sát,Huyện ủy Mẫu,9/6/2018\n");
        nightly("home");
        assertEquals(
                List.of("KT-1 2018-03", "KT-2 2018-06"),
                column("home", "select inspection_code || ' ' || period from fact_inspection order by all"));
    }

    @Test
    void aDefinitionThatIsAddedChangedAndTakenBackReadsNoSubmissionAgain() throws IOException {
        Path schemas = directory.resolve("schemas");
        Launcher.copyDefinitions(schemas);
        List<List<List<String>>> published = published("home");
        Map<String, Set<String>> before = files("home");
        Path sql = schemas.resolve("indicators/ZZ01.sql");
        Files.writeString(
                schemas.resolve("indicators/ZZ01.yaml"),
                Files.readString(schemas.resolve("indicators/LC01.yaml"))
                        .replaceFirst("breakdowns:.*", "breakdowns: ['']")
                        .replaceFirst("vi: \"", "vi: \"Thử: ")
                        .replaceFirst("en: \"", "en: \"Trial: "));
        Files.writeString(sql, "select '' as breakdown, unit, period, 1 as numerator from fact_rotation\n");
        JsonNode added = nightly("home", "--schemas", schemas.toString());
        List<String> figure = column("home", figure());
        Files.writeString(sql, "select '' as breakdown, unit, period, 2 as numerator from fact_rotation\n");
        nightly("home", "--schemas", schemas.toString());
        List<String> changed = column("home", figure());
        Files.delete(sql);
        Files.delete(schemas.resolve("indicators/ZZ01.yaml"));
        nightly("home");

        assertAll(
                () -> assertEquals(0, added.at("/rows/read").asInt()),
                () -> assertEquals(List.of("2"), figure),
                () -> assertEquals(List.of("4"), changed),
                () -> assertEquals(published, published("home")),
                () -> assertEquals(Set.of(), replaced(before, files("home"), "fact_rotation")));
    }

    private static String figure() {
        return "select numerator from indicator_value where indicator = 'ZZ01' and unit = '63-40' and period = '2018-05'"
                + " and basis = 'period'";
    }

    /** What a home holds that is made from everything at once. */
    private List<List<List<String>>> built() throws IOException {
        nightly("built");
        return published("built");
    }

    private void rotations(String unit, int year, int month, String... rows) throws IOException {
        send(unit + "/rotation_%d-%02d.csv".formatted(year, month), ROTATIONS + String.join("", rows));
    }

    private static String rotation(String cadre, String month) {
        return "CB-%s,Cán bộ mẫu,Luân chuyển,Đi,Nghệ An,Hà Tĩnh,%s-QĐ/TU,1/%s,1/%s,Ngang\n"
                .formatted(cadre, cadre.substring(1) + month.replace("/", ""), month, month)
                .replace(",Ngang", ",");
    }

    /** Each file comes a second after the one before, long ago. */
    private void send(String name, String text) throws IOException {
        Path file = directory.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2020-01-02T00:00:00Z").plusSeconds(++sent)));
    }

    private JsonNode nightly(String home, String... further) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "nightly",
                "--json",
                "--home",
                directory.resolve(home).toString(),
                "--inbox",
                directory.resolve("inbox").toString()));
        command.addAll(List.of(further));
        return Launcher.cadre(command.toArray(String[]::new)).json();
    }

    private List<List<List<String>>> published(String home) {
        return TABLES.stream().map(query -> csv(home, query)).toList();
    }

    private List<String> column(String home, String query) {
        return csv(home, query).stream().skip(1).map(row -> row.get(0)).toList();
    }

    private List<List<String>> csv(String home, String query) {
        return Launcher.cadre(
                        "sql",
                        "--format",
                        "csv",
                        "--home",
                        directory.resolve(home).toString(),
                        query)
                .csv();
    }

    /** The data files of each table of the current edition. */
    private Map<String, Set<String>> files(String home) throws IOException {
        Path editions = directory.resolve(home).resolve("editions");
        JsonNode edition = JSON.readTree(
                editions.resolve(Files.readString(editions.resolve("current")).strip())
                        .toFile());
        Map<String, Set<String>> files = new TreeMap<>();
        edition.path("tables").forEach(table -> {
            Set<String> names = new TreeSet<>();
            table.path("files").forEach(file -> names.add(file.asText()));
            files.put(table.path("name").asText(), names);
        });
        return files;
    }

    /** The partitions of which a data file went or came. */
    private static Set<String> replaced(Map<String, Set<String>> before, Map<String, Set<String>> after, String table) {
        Set<String> differing = new TreeSet<>(before.get(table));
        differing.addAll(after.get(table));
        differing.removeIf(
                file -> before.get(table).contains(file) && after.get(table).contains(file));
        Set<String> periods = new TreeSet<>();
        differing.forEach(file -> periods.add(file.replaceFirst(".*/period=([^/]+)/.*", "$1")));
        return periods;
    }

    private static Set<String> months(int year, int first, int last) {
        Set<String> months = new TreeSet<>();
        for (int month = first; month <= last; month++) {
            months.add("%d-%02d".formatted(year, month));
        }
        return months;
    }
}
