package vn.cadre.query;

import java.io.IOException;
import java.util.List;

/** Takes an answer row by row, as it comes. */
public interface AnswerWriter {
    void begin(List<String> columns) throws IOException;

    /** Takes a row of values as DuckDB gives them, nulls included. */
    void row(List<Object> values) throws IOException;

    /** Ends the answer, also one that was cut off. */
    void end() throws IOException;
}
