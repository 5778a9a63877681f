package vn.cadre.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/** A sheet of SVG on which a chart and words about it are drawn. */
final class Canvas {
    private final Caption caption;
    private final int width;
    private final int height;
    private final SVGGraphics2D graphics;

    Canvas(Caption caption, int width, int height) {
        this.caption = caption;
        this.width = width;
        this.height = height;
        graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix(caption.id() + "-");
        graphics.setGeomDoubleConverter(Canvas::rounded);
        graphics.setTransformDoubleConverter(Canvas::rounded);
    }

    void chart(JFreeChart chart, double x, double y, double w, double h) {
        chart.draw(graphics, new Rectangle2D.Double(x, y, w, h));
    }

    void shape(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void text(String text, Font font, Color colour, double x, double y) {
        graphics.setFont(font);
        graphics.setPaint(colour);
        graphics.drawString(text, (float) x, (float) y);
    }

    void centred(String text, Font font, Color colour, double x, double y) {
        graphics.setFont(font);
        text(text, font, colour, x - graphics.getFontMetrics().stringWidth(text) / 2.0, y);
    }

    double width(String text, Font font) {
        return graphics.getFontMetrics(font).stringWidth(text);
    }

    /** The drawing as an element that speaks its title and description, and scales with its place in the page. */
    String svg() {
        String drawn = graphics.getSVGElement();
        String body = drawn.substring(drawn.indexOf('>', drawn.indexOf("<svg")) + 1);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %d %d" aria-labelledby="%s-t %s-d">\
                <title id="%s-t">%s</title><desc id="%s-d">%s</desc>%s""".formatted(
                        width,
                        height,
                        caption.id(),
                        caption.id(),
                        caption.id(),
                        escaped(caption.title()),
                        caption.id(),
                        escaped(caption.description()),
                        body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A hundredth of a pixel is fine enough; a format string here would cost more than the drawing. */
    private static String rounded(double number) {
        long hundredths = Math.round(number * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}
