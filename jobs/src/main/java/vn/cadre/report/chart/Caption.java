package vn.cadre.report.chart;

/**
 * What a chart says to those who cannot see it.
 *
 * @param id unique in its page
 * @param title its short name
 * @param description what it shows, in a sentence
 */
public record Caption(String id, String title, String description) {}
