package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rows than a unit sends in a decade, in one file, with the heap that a night has by default. */
class BulkIT {
    private static final int EVENTS = 300_001;
    private static final int STATED_TWICE_EVERY = 10;
    private static final int PERSONS = 100_000;
    private static final int DAYS = 30;

    @TempDir
    private static Path directory;

    private static Launcher.Run night;

    @BeforeAll
    static void makeANight() throws IOException {
        Path file = directory.resolve("inbox/TW/rotation_2019-11.csv");
        Files.createDirectories(file.getParent());
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write(
                    "Mã cán bộ,Họ và tên,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày\n");
            for (int event = 0; event < EVENTS; event++) {
                rows.write(statement(event, "Đi"));
                if (event % STATED_TWICE_EVERY == 0) {
                    rows.write(statement(event, "Đến"));
                }
            }
        }
        night = Launcher.cadre(
                "nightly",
                "--json",
                "--home",
                home(),
                "--inbox",
                directory.resolve("inbox").toString());
    }

    /** Every third event is a transfer; a cadre moves three times or four. */
    private static String statement(int event, String side) {
        return "%012d,Cán bộ mẫu,%s,%s,%s,Hà Tĩnh,%d-QĐ/TU,1/11/2019,%d/11/2019\n"
                .formatted(
                        event % PERSONS + 1,
                        event % 3 == 0 ? "Điều động" : "Luân chuyển",
                        side,
                        event % 2 == 0 ? "Nghệ An" : "Bắc Giang",
                        event,
                        event % DAYS + 1);
    }

    @Test
    void everyRowIsLoaded() {
        int statements = EVENTS + (EVENTS + STATED_TWICE_EVERY - 1) / STATED_TWICE_EVERY;
        assertAll(
                () -> assertEquals(statements, night.json().at("/rows/read").asInt(), night::toString),
                () -> assertEquals(statements, night.json().at("/rows/loaded").asInt(), night::toString),
                () -> assertEquals(
                        List.of(List.of("events", "statements"), List.of("" + EVENTS, "" + statements)),
                        sql("select count(*) as events, sum(len(sources)) as statements from fact_rotation")));
    }

    @Test
    void everyFigureIsRight() {
        int rotations = EVENTS - (EVENTS + 2) / 3;
        long fromNgheAn = java.util.stream.IntStream.range(0, EVENTS)
                .filter(event -> event % 3 != 0 && event % 2 == 0)
                .count();
        long persons = java.util.stream.IntStream.range(0, EVENTS)
                .filter(event -> event % 3 != 0)
                .map(event -> event % PERSONS)
                .distinct()
                .count();
        assertEquals(
                List.of(
                        List.of("indicator", "unit", "basis", "numerator"),
                        List.of("LC01", "63-40", "period", "" + fromNgheAn),
                        List.of("LC01", "63-40", "ytd", "" + fromNgheAn),
                        List.of("LC01", "VN", "period", "" + rotations),
                        List.of("LC01", "VN", "ytd", "" + rotations),
                        List.of("LC02", "VN", "period", "" + persons),
                        List.of("LC02", "VN", "ytd", "" + persons)),
                sql(
                        "select indicator, unit, basis, numerator from indicator_value where breakdown = '' and period = '2019-11'"
                                + " and (indicator = 'LC01' and unit in ('63-40', 'VN') or indicator = 'LC02' and unit = 'VN')"
                                + " order by all"));
    }

    private static List<List<String>> sql(String query) {
        return Launcher.cadre("sql", "--format", "csv", "--home", home(), query).csv();
    }

    private static String home() {
        return directory.resolve("home").toString();
    }
}
