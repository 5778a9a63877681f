package vn.cadre.report.view;

import java.util.List;

/** A piece of a section, ready to be shown. */
public sealed interface BlockView {
    /** Headline figures. */
    record Cards(List<CardView> cards) implements BlockView {}

    /**
     * A drawing with the table that says the same.
     *
     * @param scope whose figures these are, in which unit of measure
     * @param width {@code full}, {@code half} or {@code third}
     * @param svg the drawing, or null when there is nothing to draw
     * @param empty what stands in its place then
     */
    record Chart(String title, String scope, String width, String svg, String empty, TableView table)
            implements BlockView {}

    /**
     * A table under its caption.
     *
     * @param empty what stands in the table's place when it has no rows
     */
    record Table(TableView table, String empty) implements BlockView {}

    /** Unit by dataset, cut into parts that stand side by side. */
    record Grid(String title, List<MarkView> legend, List<String> datasets, String unitTitle, List<List<GridRow>> parts)
            implements BlockView {}

    /** Sentences that a reader must know. */
    record Notes(List<String> notes) implements BlockView {}

    /** One unit of a grid. */
    record GridRow(String unit, List<MarkView> marks) {}
}
