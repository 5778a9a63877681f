package vn.cadre.report.chart;

/**
 * A part of a whole that is counted in whole things.
 *
 * @param text the count as written
 */
public record Part(String label, int count, String text, Tone tone) {}
