package vn.cadre.report.view;

/**
 * A mark in a grid.
 *
 * @param kind {@code ok}, {@code late}, {@code missing} or {@code none}
 * @param sign the sign that is seen
 * @param words what the sign means
 */
public record MarkView(String kind, String sign, String words) {}
