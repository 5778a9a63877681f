package vn.cadre.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.report.chart.Charts;
import vn.cadre.report.font.Fonts;
import vn.cadre.report.view.PageView;
import vn.cadre.text.date.Period;

/** Renders a report's pages, in both languages and complete in themselves, from the tables of one edition. */
public final class ReportRenderer {
    private final ReportDefinition definition;
    private final CodeNames codes;
    private final Fonts fonts;
    private final Charts charts;
    private final TemplateEngine templates;

    public ReportRenderer(ReportDefinition definition, CodeNames codes, Fonts fonts) {
        this.definition = definition;
        this.codes = codes;
        this.fonts = fonts;
        charts = new Charts(fonts);
        templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ReportRenderer.class.getClassLoader(), "vn.cadre.report.pages");
    }

    /** Writes the period's page to {@code <folder>/<period>/index.html}, all at once, and says where it is. */
    public Path render(Connection edition, EditionFacts facts, Period period, Path folder) throws SQLException {
        PeriodData data = PeriodData.read(edition, period, asked());
        return write(folder.resolve(period.text()), data, facts, Pages::period);
    }

    /** Writes the list of the periods to {@code <folder>/index.html}, all at once, and says where it is. */
    public Path renderIndex(Connection edition, EditionFacts facts, Collection<Period> periods, Path folder)
            throws SQLException {
        PeriodData data = PeriodData.index(
                edition,
                null,
                names(definition.index(), FigureSpec::unit),
                names(definition.index(), FigureSpec::indicator));
        return write(folder, data, facts, pages -> pages.index(periods));
    }

    private Path write(Path folder, PeriodData data, EditionFacts facts, Function<Pages, PageView> page) {
        List<PageView> languages = Stream.of(Language.values())
                .map(language -> page.apply(
                        new Pages(definition, facts, new Writer(language, definition.phrases(), codes, data), charts)))
                .toList();
        StringOutput body = new StringOutput(1 << 17);
        templates.render("body.jte", Map.of("pages", languages), body);
        String text = body.toString();
        StringOutput whole = new StringOutput(text.length() + (1 << 18));
        Map<String, Object> parts = Map.of(
                "page", languages.get(0),
                "english", languages.get(1),
                "style", resource("page.css") + fonts.css(text),
                "script", resource("page.js"),
                "body", text);
        templates.render("page.jte", parts, whole);
        return put(folder, whole.toString());
    }

    private static Path put(Path folder, String html) {
        try {
            Files.createDirectories(folder);
            Path ready = folder.resolve(".index-" + ProcessHandle.current().pid() + ".html");
            Files.writeString(ready, html); // readable as the process's umask says
            return Files.move(
                    ready,
                    folder.resolve("index.html"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written to " + folder, e);
        }
    }

    private PeriodData.Asked asked() {
        List<Block> blocks = definition.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        List<FigureSpec> specs = blocks.stream().flatMap(Block::figuresNeeded).toList();
        Set<String> ranked = blocks.stream()
                .filter(Block.Ranking.class::isInstance)
                .map(block -> ((Block.Ranking) block).figure().indicator())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> taskUnits = blocks.stream()
                .filter(Block.Unfinished.class::isInstance)
                .map(block -> ((Block.Unfinished) block).unit())
                .collect(Collectors.toCollection(TreeSet::new));
        return new PeriodData.Asked(names(specs, FigureSpec::unit), ranked, taskUnits);
    }

    private static Set<String> names(List<FigureSpec> specs, Function<FigureSpec, String> name) {
        return specs.stream().map(name).filter(text -> !text.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String resource(String name) {
        try (InputStream in = ReportRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " cannot be read", e);
        }
    }
}
