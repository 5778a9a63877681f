package vn.cadre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.report.font.Fonts;
import vn.cadre.text.date.Period;

class ReportDefinitionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void sharedPhrases() throws IOException {
        Files.copy(SampleEdition.REPORTS.resolve(ReportDefinition.PHRASES), folder.resolve(ReportDefinition.PHRASES));
    }

    @Test
    void namesEveryProblemAtOnce() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), """
                title: {vi: Báo cáo, en: Report, fr: Rapport}
                audience: {vi: Lãnh đạo}
                sections:
                  - id: one
                    title: {vi: Một, en: One}
                    blocks:
                      - pie: {}
                      - months: {title: {vi: A, en: B}, figure: {unit: TW}, width: wide}
                """);
        InvalidReports invalid = assertThrows(InvalidReports.class, () -> ReportDefinition.loadAll(folder));
        assertEquals(
                List.of(
                        "reports/broken.yaml: sections[0].blocks[0]: a block is one key, its kind, out of figures, completion,"
                                + " months, breakdown, ranking, grid, late, reported, unfinished, notes",
                        "reports/broken.yaml: sections[0].blocks[1].months.figure: 'indicator' is missing",
                        "reports/broken.yaml: sections[0].blocks[1].months: 'width' is 'wide', allowed are [FULL, HALF, THIRD]",
                        "reports/broken.yaml: title: unknown key 'fr', known are vi, en",
                        "reports/broken.yaml: audience: 'en' is missing"),
                invalid.problems());
    }

    @Test
    void aNewSectionNeedsNoJava() throws Exception {
        Files.writeString(folder.resolve("small.yaml"), """
                title: {vi: Nhỏ, en: Small}
                audience: {vi: Lãnh đạo, en: Leaders}
                sections:
                  - id: only
                    title: {vi: Thẩm định, en: Appraisals}
                    blocks:
                      - months: {title: {vi: Theo tháng, en: By month}, figure: {indicator: TD01, unit: TW}}
                """);
        ReportDefinition small = ReportDefinition.loadAll(folder).get("small");
        try (Connection edition = SampleEdition.open(Map.of())) {
            Path page = new ReportRenderer(small, SampleEdition.codes(), Fonts.load())
                    .render(
                            edition,
                            SampleEdition.FACTS,
                            Period.parse("2019-02").orElseThrow(),
                            folder);
            assertEquals(List.of("T1 60", "T2 38"), Html.read(page).texts("//article[@lang='vi']//details//tbody/tr"));
        }
    }
}
