package vn.cadre.report.view;

import java.util.List;

/**
 * A page in one language.
 *
 * @param lang the language's tag
 * @param back where the list of periods is, or null on that list itself
 * @param sample the banner on pages of sample data, or null
 * @param contentsTitle the name of the list of sections
 * @param languagesTitle the name of the language switch
 * @param tableTitle what opens the table behind a chart
 * @param footer who made the page from what
 */
public record PageView(
        String lang,
        String organisation,
        String title,
        String period,
        LinkView back,
        List<String> sample,
        String contentsTitle,
        String languagesTitle,
        String tableTitle,
        List<SectionView> sections,
        List<LinkedRow> periods,
        TableView periodsTable,
        List<CardView.Line> footer) {
    /** A place to go to. */
    public record LinkView(String text, String address) {}

    /** A row of the list of periods: where it leads, and its figures. */
    public record LinkedRow(LinkView link, List<String> figures) {}
}
