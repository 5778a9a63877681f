package vn.cadre.reading.source.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/**
 * JSON lines, an array of records, or an object that holds such arrays; one table without a sheet. Nested records become
 * columns named {@code outer.inner}. The file is gone through once for its columns, then once for its rows.
 */
public final class JsonSource implements TableSource {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(Limits.CELL_CHARACTERS * 4)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .maxNumberLength(200)
                    .build())
            .build();

    private static final int DIGITS_OF_DOUBLE = 15;

    private final Content content;

    public JsonSource(Content content) {
        this.content = content;
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        Set<String> wrappers = new JsonWrapper(FACTORY, content).names();
        Columns columns = new Columns();
        JsonRecords.Visitor names = new JsonRecords.Visitor() {
            @Override
            public void begin(int number) {}

            @Override
            public void value(String path, JsonParser parser) {
                columns.indexOf(path);
            }

            @Override
            public void end() {}
        };
        walk(wrappers, names);
        columns.check();
        handler.sheet(null, Visibility.SHOWN);
        Row row = new Row();
        if (columns.named()) {
            handler.row(columns.header(row));
        }
        walk(wrappers, new Rows(columns, row, handler));
    }

    private void walk(Set<String> wrappers, JsonRecords.Visitor visitor) throws IOException, ReadingFailure {
        try (JsonParser parser = FACTORY.createParser(content.open())) {
            new JsonRecords(parser, wrappers, visitor).walk();
        } catch (JsonProcessingException e) {
            throw ReadingFailure.unreadable("JSON, " + place(e));
        }
    }

    static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : "line " + e.getLocation().getLineNr();
    }

    /** The columns of all records, in the order in which they were first seen. */
    private static final class Columns {
        private final Map<String, Integer> indexes = new LinkedHashMap<>();

        int indexOf(String path) {
            if (!path.isEmpty() && path.charAt(0) == JsonRecords.POSITION) {
                return Integer.parseInt(path, 1, path.length(), 10);
            }
            Integer known = indexes.get(path);
            if (known == null && indexes.size() <= Limits.COLUMNS) {
                known = indexes.size();
                indexes.put(path, known);
            }
            return known == null ? Limits.COLUMNS : known;
        }

        boolean named() {
            return !indexes.isEmpty();
        }

        void check() throws ReadingFailure {
            if (indexes.size() > Limits.COLUMNS) {
                throw ReadingFailure.limit("> " + Limits.COLUMNS + " columns");
            }
        }

        Row header(Row row) {
            row.begin(0);
            indexes.forEach((path, index) -> row.addText(index, path));
            return row;
        }
    }

    /** Hands each record over as a row. */
    private record Rows(Columns columns, Row row, Handler handler) implements JsonRecords.Visitor {
        @Override
        public void begin(int number) {
            row.begin(number);
        }

        @Override
        public void value(String path, JsonParser parser) throws IOException {
            int column = columns.indexOf(path);
            JsonToken token = parser.currentToken();
            switch (token) {
                case VALUE_STRING -> addText(column, parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> addNumber(column, parser);
                case VALUE_TRUE, VALUE_FALSE ->
                    row.addValue(column, CellKind.BOOLEAN, token == JsonToken.VALUE_TRUE ? 1 : 0);
                default -> {}
            }
        }

        private void addNumber(int column, JsonParser parser) throws IOException {
            String written = parser.getText();
            if (written.length() > DIGITS_OF_DOUBLE) {
                row.addText(column, written);
            } else {
                row.addValue(column, CellKind.NUMBER, parser.getDoubleValue());
            }
        }

        /** Several values under one name stand in one cell, until that is longer than any cell may be. */
        private void addText(int column, String text) {
            String before = row.text(column);
            if (before.length() <= Limits.CELL_CHARACTERS) {
                row.addText(column, before.isEmpty() ? text : before + "; " + text);
            }
        }

        @Override
        public void end() {
            handler.row(row);
        }
    }
}
