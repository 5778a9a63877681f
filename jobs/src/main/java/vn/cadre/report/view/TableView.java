package vn.cadre.report.view;

import java.util.List;

/** A table with a caption; every row is as long as the columns. */
public record TableView(String caption, List<Column> columns, List<List<String>> rows) {
    /**
     * A column by its title; numbers stand to the right.
     *
     * @param lang the language of its cells, or null for that of the page
     */
    public record Column(String title, boolean number, String lang) {}

    /** A column of words. */
    public static Column words(String title) {
        return new Column(title, false, null);
    }

    /** A column of words that stand as they were sent, in Vietnamese. */
    public static Column vietnamese(String title) {
        return new Column(title, false, "vi");
    }

    /** A column of numbers. */
    public static Column numbers(String title) {
        return new Column(title, true, null);
    }
}
