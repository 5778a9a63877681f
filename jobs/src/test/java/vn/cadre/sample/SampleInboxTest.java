package vn.cadre.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleInboxTest {
    @TempDir
    static Path home;

    private static Path inbox;
    private static SampleSummary summary;

    @BeforeAll
    static void writeTheInbox() {
        inbox = home.resolve("inbox");
        summary = SampleInbox.write(inbox);
    }

    @Test
    void theSameInboxComesOutEveryTime() throws IOException {
        Path again = home.resolve("again/inbox");
        assertEquals(summary, SampleInbox.write(again));
        assertEquals(names(inbox), names(again));
        for (String name : names(inbox)) {
            assertArrayEquals(Files.readAllBytes(inbox.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
            assertEquals(
                    Files.getLastModifiedTime(inbox.resolve(name)),
                    Files.getLastModifiedTime(again.resolve(name)),
                    name);
        }
    }

    @Test
    void holdsAboutTwentyThousandRowsInEveryFormat() throws IOException {
        assertEquals(names(inbox).size(), summary.files());
        assertTrue(summary.rows() > 19_000 && summary.rows() < 22_000, summary::toString);
        assertEquals(
                Set.of("workbook", "titled_workbook", "csv", "semicolon_csv", "tsv", "json", "json_lines"),
                summary.filesByFormat().keySet());
        assertEquals(7, summary.rowsByDataset().size());
        assertEquals(64 + 1, directories());
    }

    @Test
    void everyFileButTheTwoPublicStatementsArrivesIn2019() throws IOException {
        Map<String, Integer> outside = new TreeMap<>();
        for (String name : names(inbox)) {
            int year = arrival(name).getYear();
            if (year != 2019) {
                outside.put(name, year);
            }
        }
        assertEquals(
                Map.of("TW/reported_value_2017-10-07..2022-02.csv", 2022, "TW/reported_value_2023.csv", 2023), outside);
    }

    @Test
    void someArriveLateAndMostInTime() throws IOException {
        List<String> november = names(inbox).stream()
                .filter(name -> name.contains("_2019-11"))
                .filter(name -> !name.startsWith("99/"))
                .toList();
        long late = november.stream()
                .filter(name -> arrival(name).isAfter(LocalDate.of(2019, 12, 5)))
                .count();
        assertTrue(late > 10 && late < november.size() / 5, late + " of " + november.size());
    }

    @Test
    void everyFileSaysThatItIsASample() throws IOException {
        List<String> silent = names(inbox).stream()
                .filter(name -> !name.endsWith(".xlsx"))
                .filter(name ->
                        !text(name).contains("Dữ liệu mẫu") && !text(name).contains("dữ liệu mẫu"))
                .toList();
        assertEquals(List.of(), silent);
        assertTrue(Files.readString(home.resolve(SampleInbox.NOTICE)).contains("SAMPLE DATA"));
    }

    @Test
    void theCentreHasThePublicCountsOfNovember() {
        List<Map<String, String>> tasks = centre("task", 11);
        Map<String, Long> appraisals = byValue(centre("appraisal", 11), "kind");
        List<Map<String, String>> strategic = centre("training", 11).stream()
                .filter(course -> course.get("programme").equals("CHIEN_LUOC"))
                .toList();
        assertAll(
                () -> assertEquals(
                        Map.of("HOAN_THANH", 10L, "CO_BAN_HOAN_THANH", 5L, "DANG_THUC_HIEN", 2L),
                        byValue(tasks, "status")),
                () -> assertEquals(Map.of("2019", 17L), byValue(tasks, "programme_year")),
                () -> assertEquals(30, centre("plan_approval", 11).size()),
                () -> assertEquals(Map.of("NHAN_SU", 133L, "TCCT", 88L), appraisals),
                () -> assertEquals(
                        List.of("43", "43"),
                        strategic.stream().map(course -> course.get("trainees")).toList()));
    }

    @Test
    void theCentreHasThePublicCountsFromJanuaryToOctober() {
        long approvals = 0;
        Map<String, Long> appraisals = new TreeMap<>();
        for (int month = 1; month <= 10; month++) {
            approvals += centre("plan_approval", month).size();
            byValue(centre("appraisal", month), "kind")
                    .forEach((kind, count) -> appraisals.merge(kind, count, Long::sum));
        }
        assertEquals(527, approvals);
        assertEquals(Map.of("NHAN_SU", 721L, "TCCT", 989L), appraisals);
    }

    @Test
    void theCentreStatesItsFiguresAsPrinted() {
        List<String> stated = Stream.of("2019-11", "2023", "2017-10-07..2022-02")
                .flatMap(period -> SampleReader.rows(inbox, "TW", "reported_value", period).stream())
                .map(row -> Stream.of("indicator", "basis", "value", "numerator", "denominator")
                        .map(field -> row.getOrDefault(field, ""))
                        .collect(Collectors.joining(" | ")))
                .toList();
        assertEquals(
                List.of(
                        "NV01 | YTD | khoảng 88,02% | 15 | 17",
                        "TD01 | PERIOD | 133 |  | ",
                        "TD01 | YTD | 854 |  | ",
                        "TD02 | PERIOD | 88 |  | ",
                        "TD02 | YTD | 1.077 |  | ",
                        "QH01 | PERIOD | 30 |  | ",
                        "QH01 | YTD | gần 560 |  | ",
                        "QH05 | PERIOD | 86 |  | ",
                        "NV02 | YTD | cơ bản hoàn thành 21 |  | ",
                        "LC01 | PERIOD | 13.503 |  | "),
                stated);
    }

    @Test
    void theBadSubmissionsAreAsDescribed() throws IOException {
        assertAll(
                () -> assertTrue(text("24/appraisal_2019-09.csv").contains("31/02/2019")),
                () -> assertTrue(text("24/appraisal_2019-09.csv").contains("BTV Tổng cục")),
                () -> assertTrue(
                        text("31/rotation_2019-10.csv").contains("Ban Tổ chức Tỉnh ủy Hải Dương,Trưởng phòng")),
                () -> assertTrue(!text("68/training_2019-11.csv").contains("Số học viên")),
                () -> assertEquals(1, lastLineCount("27/plan_approval_2019-07.csv")),
                () -> assertTrue(Files.size(inbox.resolve("75/inspection_2019-08.xlsx")) > 1000));
        String described = Files.readString(home.resolve(SampleInbox.NOTICE));
        Stream.of("40/luan_chuyen_2019-11.xlsx", "60/rotation_2019-13.csv", "99/rotation_2019-11.csv")
                .forEach(name -> assertTrue(described.contains(name) && Files.exists(inbox.resolve(name)), name));
    }

    @Test
    void aResubmissionCorrectsOneRow() {
        List<Map<String, String>> first = withoutDays("");
        List<Map<String, String>> second = withoutDays(" (bản chính thức)");
        assertEquals(first.size(), second.size());
        assertEquals(1, first.stream().filter(row -> !second.contains(row)).count());
        assertTrue(arrival("40/rotation_2019-05 (bản chính thức).xlsx").isAfter(LocalDate.of(2019, 6, 3)));
    }

    /** Days are written differently in the two workbooks. */
    private static List<Map<String, String>> withoutDays(String suffix) {
        List<Map<String, String>> rows = SampleReader.read(inbox.resolve("40/rotation_2019-05"), "rotation", suffix);
        rows.forEach(row -> row.keySet().removeIf(field -> field.endsWith("_date")));
        return rows;
    }

    private static List<Map<String, String>> centre(String dataset, int month) {
        return SampleReader.rows(inbox, "TW", dataset, "2019-%02d".formatted(month));
    }

    private static Map<String, Long> byValue(List<Map<String, String>> rows, String field) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get(field), Collectors.counting()));
    }

    private static int lastLineCount(String name) {
        List<String> lines = text(name).lines().toList();
        return lines.indexOf(lines.get(lines.size() - 1));
    }

    private static long directories() throws IOException {
        try (Stream<Path> paths = Files.list(inbox)) {
            return paths.filter(Files::isDirectory).count();
        }
    }

    private static LocalDate arrival(String name) {
        try {
            return Files.getLastModifiedTime(inbox.resolve(name))
                    .toInstant()
                    .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                    .toLocalDate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(inbox.resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
