package vn.cadre.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;
import vn.cadre.report.font.Fonts;

/** Draws the kinds of chart that a report knows; every drawing is one SVG element. */
public final class Charts {
    private static final int SINGLE_THINGS = 60;

    private final ChartTheme theme;

    public Charts(Fonts fonts) {
        theme = new ChartTheme(fonts);
    }

    /**
     * A ring of a whole's parts, one segment for each thing while they can be counted by eye.
     *
     * @param centre the figure in the middle of the ring
     * @param beneath the words under that figure
     * @param remarks lines that stand below the parts
     */
    public String ring(Caption caption, List<Part> parts, String centre, String beneath, List<String> remarks) {
        Canvas canvas = new Canvas(caption, 760, 260);
        canvas.chart(theme.bare(ringPlot(parts)), 0, 0, 260, 260);
        canvas.centred(centre, theme.big(34), ChartTheme.INK, 130, 136);
        canvas.centred(beneath, theme.label(), ChartTheme.QUIET, 130, 160);
        double y = 130 - (parts.size() * 34 + remarks.size() * 20) / 2.0 + 22;
        for (Part part : parts) {
            canvas.shape(new Rectangle2D.Double(310, y - 13, 16, 16), ChartTheme.colour(part.tone()));
            canvas.text(part.text(), theme.big(20), ChartTheme.INK, 340, y + 2);
            canvas.text(part.label(), theme.plain(15), ChartTheme.INK, 384, y + 1);
            y += 34;
        }
        y += 6;
        for (String remark : remarks) {
            canvas.text(remark, theme.plain(13), ChartTheme.QUIET, 310, y);
            y += 20;
        }
        return canvas.svg();
    }

    /** Horizontal bars, one for each category, in the order given. */
    public String bars(Caption caption, List<Bar> bars) {
        Canvas canvas = new Canvas(caption, 480, Math.max(60, bars.size() * 30 + 8));
        CategoryPlot plot = columnPlot(bars, 1.35);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.getRenderer()
                .setDefaultPositiveItemLabelPosition(
                        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        canvas.chart(theme.bare(plot), 0, 0, 480, bars.size() * 30 + 8.0);
        return canvas.svg();
    }

    /** A column for each month. */
    public String months(Caption caption, List<Bar> months, int width) {
        Canvas canvas = new Canvas(caption, width, 240);
        canvas.chart(theme.bare(columnPlot(months, 1.15)), 0, 0, width, 240);
        return canvas.svg();
    }

    /** A column for each month, and above them the line of the running total on a scale of its own. */
    public String monthsWithTotal(Caption caption, List<Bar> months, List<Point> totals, int width) {
        CombinedDomainCategoryPlot both = new CombinedDomainCategoryPlot(theme.categories());
        both.setGap(14);
        both.add(linePlot(months, totals), 1);
        both.add(columnPlot(months, 1.25), 1);
        ChartTheme.plain(both);
        Canvas canvas = new Canvas(caption, width, 260);
        canvas.chart(theme.bare(both), 0, 0, width, 260);
        return canvas.svg();
    }

    private static RingPlot ringPlot(List<Part> parts) {
        DefaultPieDataset<Integer> things = new DefaultPieDataset<>();
        RingPlot plot = new RingPlot(things);
        boolean single = parts.stream().mapToInt(Part::count).sum() <= SINGLE_THINGS;
        int key = 0;
        for (Part part : parts) {
            int segments = single ? part.count() : 1;
            for (int i = 0; i < segments; i++) {
                things.setValue(Integer.valueOf(key), single ? 1 : part.count());
                plot.setSectionPaint(key++, ChartTheme.colour(part.tone()));
            }
        }
        plot.setSectionDepth(0.24);
        plot.setSectionOutlinesVisible(false);
        plot.setSeparatorsVisible(true);
        plot.setSeparatorPaint(ChartTheme.PAPER);
        plot.setSeparatorStroke(new BasicStroke(3f));
        plot.setInnerSeparatorExtension(0.02);
        plot.setOuterSeparatorExtension(0.02);
        plot.setLabelGenerator(null);
        plot.setShadowPaint(null);
        plot.setInteriorGap(0.01);
        return plot;
    }

    private CategoryPlot columnPlot(List<Bar> bars, double headroom) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            values.addValue(bars.get(i).value(), "", new Category(i, bars.get(i).label()));
        }
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return ChartTheme.colour(bars.get(column).tone());
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.09);
        label(renderer, bars.stream().map(Bar::text).toList(), ChartTheme.INK);
        double highest = highest(bars.stream().map(Bar::value).toList());
        CategoryAxis axis = theme.categories();
        axis.setCategoryMargin(0.3);
        return ChartTheme.plain(new CategoryPlot(values, axis, ChartTheme.scale(highest, headroom), renderer));
    }

    private CategoryPlot linePlot(List<Bar> months, List<Point> totals) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int i = 0; i < months.size(); i++) {
            values.addValue(
                    totals.get(i).value(), "", new Category(i, months.get(i).label()));
        }
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        Color colour = ChartTheme.colour(Tone.ACCENT);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        label(renderer, endsOnly(totals), colour);
        double highest = highest(totals.stream().map(Point::value).toList());
        return ChartTheme.plain(
                new CategoryPlot(values, theme.categories(), ChartTheme.scale(highest, 1.35), renderer));
    }

    private void label(CategoryItemRenderer renderer, List<String> texts, Color colour) {
        renderer.setDefaultItemLabelGenerator(new Texts(texts));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(theme.strong());
        renderer.setDefaultItemLabelPaint(colour);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    }

    /** A line names its first and last figure; the table beneath the chart has the rest. */
    private static List<String> endsOnly(List<Point> totals) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < totals.size(); i++) {
            if (totals.get(i).value() != null) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int from = first;
        int to = last;
        return IntStream.range(0, totals.size())
                .mapToObj(i -> i == from || i == to ? totals.get(i).text() : "")
                .toList();
    }

    private static double highest(List<BigDecimal> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
    }

    /** A category by its place, so that two of the same name stay two. */
    private record Category(int place, String label) implements Comparable<Category> {
        @Override
        public int compareTo(Category other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** Writes a given text on each item. */
    private record Texts(List<String> texts) implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset values, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset values, int column) {
            return texts.get(column);
        }

        @Override
        public String generateLabel(CategoryDataset values, int row, int column) {
            return texts.get(column);
        }
    }
}
