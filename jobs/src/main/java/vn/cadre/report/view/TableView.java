package vn.cadre.report.view;

import java.util.List;

/** A table with a caption; every row is as long as the columns. */
public record TableView(String caption, List<Column> columns, List<List<String>> rows) {
    /** A column by its title; numbers stand to the right. */
    public record Column(String title, boolean number) {}

    /** A column of words. */
    public static Column words(String title) {
        return new Column(title, false);
    }

    /** A column of numbers. */
    public static Column numbers(String title) {
        return new Column(title, true);
    }
}
