package vn.cadre.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import vn.cadre.report.font.Fonts;

/** The one look of every chart: no frame, no grid, no shadow, figures written where they are. */
final class ChartTheme {
    static final Color INK = new Color(0x1F2328);
    static final Color QUIET = new Color(0x57606A);
    static final Color RULE = new Color(0xC9CED4);
    static final Color PAPER = Color.WHITE;

    /** Names of categories are never cut: a bar's may take half of the chart, a month's more than its column. */
    private static final float WIDE = 1.5f;

    private static final RectangleInsets NONE = RectangleInsets.ZERO_INSETS;

    private final Fonts fonts;

    ChartTheme(Fonts fonts) {
        this.fonts = fonts;
    }

    static Color colour(Tone tone) {
        return switch (tone) {
            case ACCENT -> new Color(0x9F1D20);
            case TINT -> new Color(0xD88A86);
            case PLAIN -> new Color(0x8C96A1);
            case FAINT -> new Color(0xDDE1E5);
        };
    }

    Font label() {
        return fonts.regular(12);
    }

    Font strong() {
        return fonts.bold(12);
    }

    Font plain(float size) {
        return fonts.regular(size);
    }

    Font big(float size) {
        return fonts.bold(size);
    }

    JFreeChart bare(Plot plot) {
        JFreeChart chart = new JFreeChart(null, label(), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(NONE);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(NONE);
        plot.setNoDataMessage(null);
        return chart;
    }

    CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(label());
        axis.setTickLabelPaint(INK);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(RULE);
        axis.setAxisLineStroke(new BasicStroke(1f));
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setMaximumCategoryLabelWidthRatio(WIDE);
        return axis;
    }

    /** A scale from zero that is not drawn: the figures stand on the bars themselves. */
    static ValueAxis scale(double highest, double headroom) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, Math.max(1, highest * headroom));
        axis.setVisible(false);
        return axis;
    }

    static CategoryPlot plain(CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setInsets(NONE);
        plot.setAxisOffset(NONE);
        return plot;
    }
}
