package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public figures of November 2019, out of {@code cadre demo} as a user runs it. */
class DemoIT {
    private static final String FIGURES = """
            select indicator, breakdown, period, basis, numerator, denominator, value, reason,
                reported_value, reported_text, reported_qualifier, gap
            from indicator_value
            where unit = 'TW' and (%s)
            order by all
            """;

    @Test
    void theSummaryCountsEveryFileAndRow() {
        JsonNode summary = DemoHome.demo().json();
        assertAll(
                () -> assertEquals(1, summary.get("edition").asLong()),
                () -> assertEquals(
                        Map.of(
                                "loaded", 4886,
                                "partial", 3,
                                "rejected", 6,
                                "unchanged", 0,
                                "superseded", 5,
                                "withdrawn", 0,
                                "quarantined", 0,
                                "deferred", 0),
                        counts(summary.get("submissions"))),
                () -> assertEquals(
                        Map.of("read", 20574, "loaded", 20570, "rejected", 4, "skipped", 9612),
                        counts(summary.get("rows"))),
                () -> assertEquals(
                        DemoHome.path().resolve("reports/2019-11/index.html").toString(),
                        summary.get("report").asText()));
    }

    @Test
    void everyFileHasItsVerdictOnRecord() throws IOException {
        List<NamedCsvRecord> verdicts = verdicts();
        Map<String, Long> byVerdict = verdicts.stream()
                .collect(Collectors.groupingBy(line -> line.getField("verdict"), TreeMap::new, Collectors.counting()));
        List<String> unbalanced = verdicts.stream()
                .filter(line ->
                        number(line, "rows_read") != number(line, "rows_loaded") + number(line, "rows_rejected"))
                .map(line -> line.getField("file"))
                .toList();
        List<String> returned = verdicts.stream()
                .filter(line -> !List.of("loaded", "superseded").contains(line.getField("verdict")))
                .map(line -> List.of("file", "verdict", "stage", "rows_read", "rows_rejected").stream()
                        .map(line::getField)
                        .collect(Collectors.joining(" ")))
                .toList();
        assertAll(
                () -> assertEquals(Map.of("loaded", 4886L, "partial", 3L, "rejected", 6L, "superseded", 5L), byVerdict),
                () -> assertEquals(List.of(), unbalanced),
                () -> assertEquals(
                        List.of(
                                "24/appraisal_2019-09.csv partial  8 2",
                                "27/plan_approval_2019-07.csv partial  6 1",
                                "31/rotation_2019-10.csv partial  8 1",
                                "35/training_2019-11.csv rejected contract 0 0",
                                "40/unrecognised_caa23999.xlsx rejected name 0 0",
                                "60/unrecognised_f45c715b.csv rejected name 0 0",
                                "68/training_2019-11.csv rejected contract 0 0",
                                "75/inspection_2019-08.xlsx rejected read 0 0",
                                "99/unrecognised_5828fa7a.csv rejected name 0 0"),
                        returned));
    }

    @Test
    void theFiguresOfNovemberStandWithWhatWasReported() {
        assertEquals(
                List.of(
                        "indicator | breakdown | period | basis | numerator | denominator | value | reason | reported_value | reported_text | reported_qualifier | gap",
                        "NV01 |  | 2019-11 | as_of | 15 | 17 | 88.2353 |  | 88.0200 | khoảng 88,02% | APPROX | -0.2153",
                        "NV01 | status=CO_BAN_HOAN_THANH | 2019-11 | as_of | 5 | 17 | 29.4118 |  |  |  |  | ",
                        "NV01 | status=HOAN_THANH | 2019-11 | as_of | 10 | 17 | 58.8235 |  |  |  |  | ",
                        "QH01 |  | 2019-11 | period | 30 |  | 30.0000 |  | 30.0000 | 30 | EXACT | 0.0000",
                        "QH01 |  | 2019-11 | ytd | 557 |  | 557.0000 |  | 560.0000 | gần 560 | APPROX_BELOW | ",
                        "QH05 |  | 2019-11 | period | 86 |  | 86.0000 |  | 86.0000 | 86 | EXACT | 0.0000",
                        "QH05 |  | 2019-11 | ytd | 86 |  | 86.0000 |  |  |  |  | ",
                        "QH05 | measure=courses | 2019-11 | period | 2 |  | 2.0000 |  |  |  |  | ",
                        "QH05 | measure=courses | 2019-11 | ytd | 2 |  | 2.0000 |  |  |  |  | ",
                        "TD01 |  | 2019-11 | period | 133 |  | 133.0000 |  | 133.0000 | 133 | EXACT | 0.0000",
                        "TD01 |  | 2019-11 | ytd | 854 |  | 854.0000 |  | 854.0000 | 854 | EXACT | 0.0000",
                        "TD02 |  | 2019-11 | period | 88 |  | 88.0000 |  | 88.0000 | 88 | EXACT | 0.0000",
                        "TD02 |  | 2019-11 | ytd | 1077 |  | 1077.0000 |  | 1077.0000 | 1.077 | EXACT | 0.0000"),
                DemoHome.csv(FIGURES.formatted(
                        "period = '2019-11' and indicator in ('NV01', 'TD01', 'TD02', 'QH01', 'QH05')")));
    }

    @Test
    void aReportedYearOrSpanStandsWithoutAFigureOfOurs() {
        assertEquals(
                List.of(
                        "indicator | breakdown | period | basis | numerator | denominator | value | reason | reported_value | reported_text | reported_qualifier | gap",
                        "LC01 |  | 2017-10-07..2022-02 | period |  |  |  | not_covered | 13503.0000 | 13.503 | EXACT | ",
                        "NV02 |  | 2023 | as_of |  |  |  | not_covered | 21.0000 | cơ bản hoàn thành 21 | MOSTLY | ",
                        "NV03 | of=LC01 | 2017-10-07..2022-02 | period |  |  |  | not_covered |  |  |  | ",
                        "NV03 | of=NV02 | 2023 | as_of |  |  |  | not_covered |  |  |  | "),
                DemoHome.csv(FIGURES.formatted("length(period) <> 7")));
    }

    @Test
    void octoberHadTheRestOfTheYear() {
        assertEquals(List.of("indicator | numerator", "QH01 | 527", "TD01 | 721", "TD02 | 989"), DemoHome.csv("""
                        select indicator, numerator from indicator_value
                        where unit = 'TW' and period = '2019-10' and basis = 'ytd' and breakdown = ''
                            and indicator in ('QH01', 'TD01', 'TD02')
                        order by all
                        """));
    }

    @Test
    void nearlyIsNeverSummed() {
        assertEquals(
                List.of("units_and_country_agree | reported_for_the_country | rows_reported", "true |  | 557"),
                DemoHome.csv("""
                        select
                            sum(numerator) filter (where unit <> 'VN') = sum(numerator) filter (where unit = 'VN')
                                as units_and_country_agree,
                            max(reported_value) filter (where unit = 'VN') as reported_for_the_country,
                            (select count(*) from fact_plan_approval where unit = 'TW') as rows_reported
                        from indicator_value
                        where indicator = 'QH01' and breakdown = '' and period = '2019-11' and basis = 'ytd'
                        """));
    }

    @Test
    void anEventThatBothSidesReportCountsOnce() {
        assertEquals(List.of("events | told_twice | keys", "2569 | true | 2569"), DemoHome.csv("""
                        select
                            count(*) filter (where movement_type = 'LUAN_CHUYEN') as events,
                            count(*) filter (where out_reporter is not null and in_reporter is not null) > 1000 as told_twice,
                            count(distinct (cadre_key, movement_type, decision_no, decision_date, start_date))
                                filter (where movement_type = 'LUAN_CHUYEN') as keys
                        from fact_rotation
                        """));
    }

    @Test
    void aFigureLeadsToItsCells() throws IOException {
        List<List<String>> sources =
                DemoHome.cadre("sql", "--format", "csv", """
                        with source as (
                            select unnest(sources, recursive := true) from fact_task
                            where unit = 'TW' and period = '2019-11' and status in ('HOAN_THANH', 'CO_BAN_HOAN_THANH')
                        )
                        select submission_id, row_number from source order by row_number
                        """).csv();
        String submission = verdicts().stream()
                .filter(line -> line.getField("file").startsWith("TW/task_2019-11"))
                .map(line -> line.getField("submission_id"))
                .collect(Collectors.joining());
        assertEquals(1 + 15, sources.size());
        assertEquals(
                15, sources.stream().skip(1).map(row -> row.get(1)).distinct().count());
        assertTrue(sources.stream().skip(1).allMatch(row -> row.get(0).equals(submission)), sources::toString);
    }

    @Test
    void thePageShowsTheFiguresAndWhatTheyRestOn() throws IOException {
        Document page = Jsoup.parse(DemoHome.path().resolve("reports/2019-11/index.html"));
        Element vietnamese = page.getElementById("vi");
        Element card = vietnamese.selectFirst("[data-indicator=NV01]");
        Element chart = vietnamese.selectFirst("#vi-programme figure svg");
        assertAll(
                () -> assertEquals("88,24 %", text(card.selectFirst(".value"))),
                () -> assertEquals("15/17", text(card.selectFirst(".fraction"))),
                () -> assertEquals(
                        "Số báo cáo khoảng 88,02 % Chênh lệch −0,22 điểm phần trăm",
                        text(card.selectFirst(".reported"))),
                () -> assertTrue(
                        text(card).contains("Tử số 15 – ") && text(card).contains("Mẫu số 17 – "), card::text),
                () -> assertTrue(text(chart).contains("15") && text(chart).contains("17"), chart::outerHtml),
                () -> assertTrue(text(chart).contains("88,24 %"), chart::outerHtml),
                () -> assertTrue(text(vietnamese).contains("gần 560"), "gần 560"),
                () -> assertTrue(text(page.getElementById("en")).contains("88.24"), "88.24"),
                () -> assertTrue(text(vietnamese).contains("DỮ LIỆU MẪU"), "sample data is called sample data"),
                () -> assertEquals(List.of(), page.select("[src], link[href]").eachAttr("src")));
    }

    @Test
    void whatDiffersFromTheReportedComesFirst() throws IOException {
        List<String> gaps = Jsoup.parse(DemoHome.path().resolve("reports/2019-11/index.html"))
                .getElementById("vi")
                .select("table:has(caption:matches(^Trong kỳ$)) td:last-child")
                .eachText();
        long differing = gaps.stream().filter(gap -> gap.matches("[+−].*")).count();
        assertAll(
                () -> assertTrue(differing > 1 && differing < gaps.size(), gaps::toString),
                () -> assertTrue(
                        gaps.stream().limit(differing).allMatch(gap -> gap.matches("[+−].*")), gaps::toString));
    }

    @Test
    void thePageSaysWhenALateFileCame() throws IOException {
        Document page = Jsoup.parse(DemoHome.path().resolve("reports/2019-11/index.html"));
        List<String> late = DemoHome.csv("""
                select 'Gửi muộn, nhận ngày ' || strftime(first_received_at, '%-d/%-m/%Y') as said, count(*) as files
                from reporting_rate
                where period = '2019-11' and received and not on_time
                group by said
                order by said
                """);
        List<String> shown = page
                .getElementById("vi")
                .getElementsMatchingOwnText("^Gửi muộn, nhận ngày ")
                .eachText()
                .stream()
                .collect(Collectors.groupingBy(said -> said, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(said -> said.getKey() + " | " + said.getValue())
                .toList();
        assertAll(
                () -> assertTrue(late.size() > 1, late::toString),
                () -> assertEquals(late.subList(1, late.size()), shown));
    }

    @Test
    void aSecondNightChangesNothingAndSaysSo() throws IOException {
        String editionBefore = Files.readString(DemoHome.path().resolve("editions/current"));
        long pagesBefore =
                DemoHome.path().resolve("reports/2019-11/index.html").toFile().lastModified();
        JsonNode summary = DemoHome.cadre(
                        "nightly", "--json", "--inbox", DemoHome.inbox().toString())
                .json();
        assertAll(
                () -> assertEquals(1, summary.get("edition").asLong()),
                () -> assertEquals(
                        4900, summary.get("submissions").get("unchanged").asInt()),
                () -> assertEquals(
                        4900,
                        counts(summary.get("submissions")).values().stream()
                                .mapToInt(n -> n)
                                .sum()),
                () -> assertEquals(
                        Map.of("read", 0, "loaded", 0, "rejected", 0, "skipped", 0), counts(summary.get("rows"))),
                () -> assertEquals(
                        editionBefore, Files.readString(DemoHome.path().resolve("editions/current"))),
                () -> assertEquals(
                        pagesBefore,
                        DemoHome.path()
                                .resolve("reports/2019-11/index.html")
                                .toFile()
                                .lastModified()),
                () -> assertFalse(Files.exists(DemoHome.path().resolve("editions/2.json"))));
    }

    @Test
    void statusTellsTimesByTheClockInHanoi() {
        List<String> times = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^\\s,]+")
                .matcher(DemoHome.cadre("status").out())
                .results()
                .map(MatchResult::group)
                .toList();
        assertTrue(times.size() >= 2, "a run's end and the edition's publication: " + times);
        times.forEach(time -> assertTrue(time.matches("[^.]{19}\\+07:00"), times::toString));
    }

    @Test
    void statusSaysWhoHasNotSubmitted() {
        JsonNode status = DemoHome.cadre("status", "--json").json();
        Map<String, String> missing = new TreeMap<>();
        status.get("missing")
                .forEach(line -> missing.put(
                        line.get("unit").asText(), line.get("datasets").asText()));
        assertAll(
                () -> assertEquals(1, status.get("edition").get("number").asLong()),
                () -> assertTrue(status.get("edition").get("sample_data").asBoolean()),
                () -> assertEquals(
                        Map.of(
                                "63-35", "rotation, training",
                                "63-62",
                                        "appraisal, inspection, plan_approval, reported_value, rotation, task, training",
                                "63-68", "training",
                                "63-95", "inspection, training"),
                        missing));
    }

    @Test
    void statusKnowsNothingOfAMonthThatNobodySent() {
        Launcher.Run run = DemoHome.cadre("status", "--period", "2031-05");
        assertEquals(2, run.exit(), run::toString);
        assertTrue(run.err().contains("edition 1 has no month 2031-05; its last is 2019-11"), run::err);
    }

    @Test
    void doctorFindsNothingToCure() {
        JsonNode findings = DemoHome.cadre("doctor", "--json").json();
        assertEquals(9, findings.size());
        findings.forEach(finding -> assertTrue(finding.get("well").asBoolean(), finding::toString));
    }

    @Test
    void anEarlierMonthRendersAgain(@TempDir Path pages) throws IOException {
        Launcher.Run run = DemoHome.cadre("report", "--period", "2019-10", "--out", pages.toString());
        assertEquals(0, run.exit(), run::toString);
        Document page = Jsoup.parse(Path.of(run.out().strip()));
        assertEquals("721 lượt", text(page.selectFirst("#vi [data-indicator=TD01] .beside dd")));
    }

    private static List<NamedCsvRecord> verdicts() throws IOException {
        Path file = DemoHome.path()
                .resolve("runs")
                .resolve(DemoHome.demo().json().get("run_id").asText())
                .resolve("verdicts.csv");
        return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()
                .toList();
    }

    private static long number(NamedCsvRecord line, String column) {
        return Long.parseLong(line.getField(column));
    }

    private static Map<String, Integer> counts(JsonNode node) {
        Map<String, Integer> counts = new TreeMap<>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }

    /** Without the spaces that keep a figure on one line. */
    private static String text(Element element) {
        return element.text().replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
