package vn.cadre.report.chart;

import java.math.BigDecimal;

/** A point of a line; null where there is no figure. */
public record Point(BigDecimal value, String text) {}
