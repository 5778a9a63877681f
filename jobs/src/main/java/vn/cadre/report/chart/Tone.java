package vn.cadre.report.chart;

/** How much a part of a chart asks to be looked at. */
public enum Tone {
    ACCENT,
    TINT,
    PLAIN,
    FAINT
}
