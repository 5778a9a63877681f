package vn.cadre.night;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import vn.cadre.contract.CodeLabel;
import vn.cadre.contract.Definitions;
import vn.cadre.edition.Edition;
import vn.cadre.edition.EditionReader;
import vn.cadre.home.Home;
import vn.cadre.report.CodeNames;
import vn.cadre.report.EditionFacts;
import vn.cadre.report.ReportDefinition;
import vn.cadre.report.ReportRenderer;
import vn.cadre.report.Words;
import vn.cadre.report.font.Fonts;
import vn.cadre.text.date.Period;

/** The report pages of a home. */
public final class Reports {
    private static final String MONTHLY = "monthly";
    private static final int AT_ONCE = 2;

    private final Home home;
    private final Definitions definitions;
    private final List<ReportRenderer> renderers;

    /** Loads fonts and report definitions, which takes a moment. */
    public Reports(Home home, Definitions definitions) {
        this.home = home;
        this.definitions = definitions;
        this.renderers = Stream.generate(this::renderer).limit(AT_ONCE).toList();
    }

    /** Renders the edition's pages unless they stand already, and gives the page to open, or null when there is none. */
    static Path ensure(Home home, Definitions definitions, Edition edition) {
        RenderedPages standing = RenderedPages.read(home.reports());
        return standing.edition() == edition.number()
                ? latest(home, edition)
                : new Reports(home, definitions).render(edition);
    }

    /**
     * Renders the page of each month unless it stands and would come out the same, and the list of them; gives the page to
     * open, or null when there is none.
     */
    Path render(Edition edition) {
        try (EditionReader reader = EditionReader.open(home.directory(), edition)) {
            List<Period> months = months(reader);
            EditionFacts facts = facts(edition);
            RenderedPages standing = RenderedPages.read(home.reports());
            RenderedPages wanted = new RenderedPages(edition.number(), new PageInputs(edition).of(months));
            List<Period> outdated = months.stream()
                    .filter(month -> !standing.holds(home.reports(), month.text(), wanted))
                    .toList();
            render(reader, facts, outdated);
            standing.removeOthers(home.reports(), wanted);
            renderers.get(0).renderIndex(reader.connection(), facts, months, home.reports());
            wanted.write(home.reports());
            return latest(home, edition);
        } catch (SQLException e) {
            throw new IllegalStateException("the report cannot be rendered: " + e.getMessage(), e);
        }
    }

    /** Each renderer takes month after month, on a connection of its own. */
    private void render(EditionReader reader, EditionFacts facts, List<Period> months) {
        Queue<Period> left = new ConcurrentLinkedQueue<>(months);
        List<CompletableFuture<Void>> shares = new ArrayList<>();
        for (ReportRenderer renderer : renderers) {
            shares.add(CompletableFuture.runAsync(() -> {
                try (Connection connection = reader.another()) {
                    for (Period month = left.poll(); month != null; month = left.poll()) {
                        renderer.render(connection, facts, month, home.reports());
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException("the report cannot be rendered: " + e.getMessage(), e);
                }
            }));
        }
        shares.forEach(CompletableFuture::join);
    }

    /** Renders one month's page of any edition into a folder, unless the edition has no figures for it. */
    public Optional<Path> render(Edition edition, Period month, Path folder) {
        try (EditionReader reader = EditionReader.open(home.directory(), edition)) {
            if (!months(reader).contains(month)) {
                return Optional.empty();
            }
            return Optional.of(renderers.get(0).render(reader.connection(), facts(edition), month, folder));
        } catch (SQLException e) {
            throw new IllegalStateException("the report cannot be rendered: " + e.getMessage(), e);
        }
    }

    private static Path latest(Home home, Edition edition) {
        return edition.latestMonth() == null
                ? null
                : home.reports().resolve(edition.latestMonth()).resolve("index.html");
    }

    private static EditionFacts facts(Edition edition) {
        return new EditionFacts(
                edition.number(), edition.publishedAt(), edition.definitions(), edition.runId(), edition.sampleData());
    }

    private ReportRenderer renderer() {
        ReportDefinition report = ReportDefinition.loadAll(
                        definitions.directory().resolve("reports"))
                .get(MONTHLY);
        return new ReportRenderer(report, codeNames(), Fonts.load());
    }

    private CodeNames codeNames() {
        SortedMap<String, Map<String, Words>> lists = new TreeMap<>();
        for (String list : definitions.codeLists().names()) {
            Map<String, Words> words = new java.util.LinkedHashMap<>();
            for (Map.Entry<String, CodeLabel> label :
                    definitions.codeLists().labels(list).entrySet()) {
                words.put(
                        label.getKey(),
                        new Words(label.getValue().vi(), label.getValue().en()));
            }
            lists.put(list, words);
        }
        return new CodeNames(lists);
    }

    private static List<Period> months(EditionReader reader) throws SQLException {
        List<Period> months = new ArrayList<>();
        try (Statement statement = reader.connection().createStatement();
                ResultSet rows = statement.executeQuery("select distinct period from reporting_rate order by period")) {
            while (rows.next()) {
                months.add(Period.parse(rows.getString(1)).orElseThrow());
            }
        }
        return months;
    }
}
