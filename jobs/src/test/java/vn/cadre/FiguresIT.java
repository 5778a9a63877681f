package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night on a handful of files whose figures are known by heart. */
class FiguresIT {
    private static final String ROTATIONS =
            "Mã cán bộ,Họ và tên,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày\n";
    private static final String TASKS = "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng\n";
    private static final String REPORTED = "Mã chỉ tiêu,Kỳ tính,Giá trị\n";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeANight() throws IOException {
        send("40/rotation_2019-10", ROTATIONS + rotation("NA-1", "Nghệ An", "Hà Tĩnh", "7/10/2019"));
        send("40/rotation_2019-11", ROTATIONS + "Không phát sinh,,,,,,,,\n");
        send("40/rotation_2019-12", ROTATIONS + rotation("NA-2", "Nghệ An", "Hà Tĩnh", "9/12/2019"));
        send("40/reported_value_2019-Q4", REPORTED + "LC01,Trong kỳ,3\nLC01,Lũy kế,9\n");
        send("40/reported_value_2019-11", REPORTED + "LC04,Trong kỳ,\"66,7%\"\n");
        send("27/reported_value_2019-Q4", REPORTED + "LC01,Trong kỳ,7\n");
        send(
                "TW-UBKT/rotation_2019-10",
                ROTATIONS + rotation("UB-1", "Ủy ban Kiểm tra Trung ương", "Hà Tĩnh", "1/10/2019"));
        send("TW-UBKT/reported_value_2019-11", REPORTED + "LC01,Trong kỳ,5\n");
        send(
                "TW/task_2019-12",
                TASKS
                        + IntStream.rangeClosed(1, 101)
                                .mapToObj(n -> "CT-%03d,Đề án mẫu số %d,Đề án,Chương trình công tác năm 2019,2019,%s\n"
                                        .formatted(n, n, n <= 51 ? "Hoàn thành" : "Đang thực hiện"))
                                .collect(Collectors.joining()));
        Launcher.Run night = Launcher.cadre(
                "nightly",
                "--home",
                home(),
                "--inbox",
                directory.resolve("inbox").toString());
        assertEquals(0, night.exit(), night::toString);
    }

    @Test
    void everyFileLoads() {
        assertEquals(List.of("loaded | 9"), sql("select verdict, count(*) from submission group by verdict"));
    }

    @Test
    void aReportedQuarterStandsBesideWhatItsMonthsGive() {
        assertEquals(
                List.of(
                        "LC01 |  | 2019-Q4 | period | 2 | 2.0000 |  | 3 | 1.0000",
                        "LC01 |  | 2019-Q4 | ytd |  |  | not_covered | 9 | ",
                        "NV03 | of=LC01 | 2019-Q4 | period |  | 1.0000 |  |  | ",
                        "NV03 | of=LC01 | 2019-Q4 | ytd |  |  | not_covered |  | "),
                figures("unit = '63-40' and period = '2019-Q4'"));
    }

    @Test
    void aQuarterOfWhichAUnitSentNothingIsNoZero() {
        assertEquals(
                List.of(
                        "LC01 |  | 2019-Q4 | period |  |  | not_covered | 7 | ",
                        "NV03 | of=LC01 | 2019-Q4 | period |  |  | not_covered |  | "),
                figures("unit = '63-27' and period = '2019-Q4'"));
    }

    @Test
    void aReportedFigureWithoutACountOfOursStandsAlone() {
        assertAll(
                () -> assertEquals(
                        List.of(
                                "LC01 |  | 2019-11 | period |  |  | not_reported | 5 | ",
                                "NV03 | of=LC01 | 2019-11 | period |  |  | not_reported |  | "),
                        figures("unit = 'TW-UBKT' and period = '2019-11' and basis = 'period'"
                                + " and (indicator = 'LC01' and breakdown = '' or indicator = 'NV03')")),
                () -> assertEquals(
                        List.of(
                                "LC04 |  | 2019-11 | period |  |  | not_computed | 66,7% | ",
                                "NV03 | of=LC04 | 2019-11 | period |  |  | not_computed |  | "),
                        figures("unit = '63-40' and (indicator = 'LC04' and breakdown = '' or indicator = 'NV03')"
                                + " and period = '2019-11'")));
    }

    /** 5100 / 101 is 50.49504950...: rounded once it ends in 50, rounded twice in 51. */
    @Test
    void aRateIsRoundedOnce() {
        assertEquals(
                List.of("NV01 |  | 2019-12 | as_of | 51 | 50.4950 |  |  | "),
                figures("indicator = 'NV01' and breakdown = '' and unit = 'TW' and period = '2019-12'"));
    }

    @Test
    void theReportShowsTheFiguresOfLongerPeriods() throws IOException {
        Document page = Jsoup.parse(directory.resolve("home/reports/2019-12/index.html"));
        List<String> rows = page.getElementById("vi").select("tr").eachText().stream()
                .filter(row -> row.startsWith("Quý IV năm 2019"))
                .sorted()
                .toList();
        assertEquals(3, rows.size(), rows::toString);
    }

    private static String rotation(String cadre, String from, String to, String start) {
        return "%s,Cán bộ mẫu,Luân chuyển,Đi,%s,%s,%s/QĐ,1/9/2019,%s\n".formatted(cadre, from, to, cadre, start);
    }

    private static void send(String name, String content) throws IOException {
        Path file = directory.resolve("inbox/" + name + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String home() {
        return directory.resolve("home").toString();
    }

    private static List<String> figures(String which) {
        return sql("""
                select indicator, breakdown, period, basis, numerator, value, reason, reported_text, gap
                from indicator_value where %s order by all
                """.formatted(which));
    }

    private static List<String> sql(String query) {
        return Launcher.cadre("sql", "--home", home(), "--format", "csv", query).csv().stream()
                .skip(1)
                .map(fields -> String.join(" | ", fields))
                .toList();
    }
}
