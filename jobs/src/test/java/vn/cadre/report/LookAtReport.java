package vn.cadre.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cadre.report.font.Fonts;
import vn.cadre.text.date.Period;

/** Writes a realistic report to look at: {@code LookAtReport OUT PROVINCES.csv}. */
final class LookAtReport {
    private LookAtReport() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Map<String, String> provinces = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] cells = line.split(",", -1);
            if (cells[0].matches("\\d\\d")) {
                provinces.put("63-" + cells[0], cells[1]);
            }
        }
        try (Connection edition = SampleEdition.open(provinces)) {
            Period november = Period.parse("2019-11").orElseThrow();
            org.slf4j.LoggerFactory.getLogger(LookAtReport.class);
            long start = System.nanoTime();
            Fonts fonts = Fonts.load();
            long loaded = System.nanoTime();
            ReportDefinition monthly =
                    ReportDefinition.loadAll(SampleEdition.REPORTS).get("monthly");
            long read = System.nanoTime();
            ReportRenderer renderer = new ReportRenderer(monthly, SampleEdition.codes(), fonts);
            Path page = renderer.render(edition, SampleEdition.FACTS, november, out);
            long first = System.nanoTime();
            renderer.render(edition, SampleEdition.FACTS, november, out);
            long second = System.nanoTime();
            renderer.renderIndex(edition, SampleEdition.FACTS, List.of(november), out);
            System.out.printf(
                    "%s %d bytes: fonts %d ms, definition %d ms, first page %d ms, second %d ms%n",
                    page,
                    Files.size(page),
                    (loaded - start) / 1_000_000,
                    (read - loaded) / 1_000_000,
                    (first - read) / 1_000_000,
                    (second - first) / 1_000_000);
        }
    }
}
