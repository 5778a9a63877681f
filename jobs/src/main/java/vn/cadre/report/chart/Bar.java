package vn.cadre.report.chart;

import java.math.BigDecimal;

/**
 * A bar or column.
 *
 * @param value null when there is no figure
 * @param text the value as written beside the bar
 */
public record Bar(String label, BigDecimal value, String text, Tone tone) {}
