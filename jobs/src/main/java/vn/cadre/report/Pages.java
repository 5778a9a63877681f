package vn.cadre.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.cadre.report.chart.Charts;
import vn.cadre.report.view.BlockView;
import vn.cadre.report.view.CardView;
import vn.cadre.report.view.PageView;
import vn.cadre.report.view.SectionView;
import vn.cadre.report.view.TableView;
import vn.cadre.text.date.Period;

/** Makes a page in one language out of a definition and the edition's figures. */
record Pages(ReportDefinition definition, EditionFacts edition, Writer writer, Charts charts) {
    PageView period() {
        List<SectionView> sections =
                definition.sections().stream().map(this::section).toList();
        return view(
                writer.period(writer.data().period()),
                new PageView.LinkView(
                        writer.page("all_periods"),
                        "../index.html#" + writer.language().tag()),
                sections,
                List.of(),
                null);
    }

    PageView index(Collection<Period> periods) {
        List<TableView.Column> columns = new ArrayList<>(List.of(TableView.words(writer.page("period"))));
        definition
                .index()
                .forEach(spec -> columns.add(TableView.numbers(writer.name(spec) + ", " + writer.unit(spec.unit()))));
        List<PageView.LinkedRow> rows = periods.stream()
                .sorted(Comparator.<Period>naturalOrder().reversed())
                .map(period -> new PageView.LinkedRow(
                        new PageView.LinkView(
                                writer.period(period),
                                period.text() + "/index.html#"
                                        + writer.language().tag()),
                        definition.index().stream()
                                .map(spec -> figure(spec, period))
                                .toList()))
                .toList();
        return view(
                writer.page("periods"),
                null,
                List.of(),
                rows,
                new TableView(writer.page("periods"), columns, List.of()));
    }

    private String figure(FigureSpec spec, Period period) {
        Figure figure = writer.data().figure(spec, period.text());
        return figure.present() ? writer.whole(spec, figure) : "–";
    }

    private PageView view(
            String period,
            PageView.LinkView back,
            List<SectionView> sections,
            List<PageView.LinkedRow> rows,
            TableView table) {
        return new PageView(
                writer.language().tag(),
                writer.page("organisation"),
                writer.words(definition.title()),
                period,
                back,
                edition.sample() ? List.of(writer.page("sample"), writer.page("sample_note")) : null,
                writer.page("contents"),
                writer.page("language"),
                writer.page("table"),
                sections,
                rows,
                table,
                footer());
    }

    private SectionView section(ReportDefinition.Section section) {
        String prefix = writer.language().tag() + "-" + section.id();
        List<BlockView> blocks = new ArrayList<>();
        for (Block block : section.blocks()) {
            blocks.add(block(block, prefix + "-" + blocks.size()));
        }
        String intro = section.intro() == null ? null : writer.words(section.intro());
        return new SectionView(prefix, writer.words(section.title()), intro, blocks);
    }

    private BlockView block(Block block, String id) {
        Drawings drawings = new Drawings(writer, charts);
        Tables tables = new Tables(writer);
        if (block instanceof Block.Figures figures) {
            Cards cards = new Cards(writer);
            return new BlockView.Cards(
                    figures.figures().stream().map(cards::card).toList());
        } else if (block instanceof Block.Completion completion) {
            return drawings.completion(completion, id);
        } else if (block instanceof Block.Months months) {
            return drawings.months(months, id);
        } else if (block instanceof Block.Breakdown breakdown) {
            return drawings.breakdown(breakdown, id);
        } else if (block instanceof Block.Ranking ranking) {
            return drawings.ranking(ranking, id);
        } else if (block instanceof Block.Grid grid) {
            return tables.grid(grid);
        } else if (block instanceof Block.Late late) {
            return tables.late(late);
        } else if (block instanceof Block.Reported reported) {
            return tables.reported(reported);
        } else if (block instanceof Block.Unfinished unfinished) {
            return tables.unfinished(unfinished);
        }
        return new BlockView.Notes(
                ((Block.Notes) block).notes().stream().map(writer::words).toList());
    }

    private List<CardView.Line> footer() {
        String published = writer.language().minute(edition.publishedAt()) + ", " + writer.page("clock");
        return List.of(
                new CardView.Line(
                        writer.page("edition"), edition.number() + ", " + writer.page("published") + " " + published),
                new CardView.Line(writer.page("run"), edition.run()),
                new CardView.Line(writer.page("definitions"), edition.definitions()));
    }
}
