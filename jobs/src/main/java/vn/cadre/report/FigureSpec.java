package vn.cadre.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which figure a report shows.
 *
 * @param breakdown empty for the total
 * @param basis {@code period}, {@code ytd} or {@code as_of}
 * @param label what the figure is called here, or null for the indicator's own name
 * @param measure the code of the unit of measure, or null for the indicator's own
 * @param parts figures that make up the numerator, shown apart
 * @param beside figures shown beside this one, such as the year to date
 */
record FigureSpec(
        String indicator,
        String breakdown,
        String unit,
        String basis,
        Words label,
        String measure,
        List<FigureSpec> parts,
        List<FigureSpec> beside) {
    FigureSpec {
        Objects.requireNonNull(indicator, "indicator");
        parts = List.copyOf(parts);
        beside = List.copyOf(beside);
    }

    /** The figure itself and those that are shown with it. */
    Stream<FigureSpec> withOthers() {
        return Stream.of(Stream.of(this), parts.stream(), beside.stream()).flatMap(specs -> specs);
    }
}
