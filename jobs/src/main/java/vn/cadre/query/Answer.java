package vn.cadre.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a query gave: named columns and rows of values as DuckDB gives them, nulls included.
 *
 * @param rows each as long as the columns
 */
public record Answer(List<String> columns, List<List<Object>> rows) {
    public Answer {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
