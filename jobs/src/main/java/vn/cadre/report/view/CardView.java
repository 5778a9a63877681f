package vn.cadre.report.view;

import java.util.List;

/**
 * A headline figure.
 *
 * @param value the figure as written, or null when it is absent
 * @param measure its unit of measure, empty when the value bears it
 * @param fraction numerator and denominator in short, as in "15/17", or null
 * @param absent why there is no figure, or null
 * @param reported what the unit itself reported and by how much it differs
 * @param beside figures shown beside this one
 * @param basis what it was computed from, who reported
 */
public record CardView(
        String code,
        String name,
        String scope,
        String value,
        String measure,
        String fraction,
        String absent,
        List<Line> reported,
        List<Line> beside,
        List<Line> basis) {
    /** A labelled text. */
    public record Line(String label, String text) {}
}
