package vn.cadre.reading.source.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import vn.cadre.reading.fault.Limits;

/** Walks the records of a JSON text and names each value by its path. */
final class JsonRecords {
    /** Begins the path of a value that has a position instead of a name. */
    static final char POSITION = 0;

    private final JsonParser parser;
    private final Set<String> wrappers;
    private final Visitor visitor;
    private int ordinal;
    private boolean inArray;

    /**
     * @param wrappers the members of the one top-level object that hold the records; none where there is no such object
     */
    JsonRecords(JsonParser parser, Set<String> wrappers, Visitor visitor) {
        this.parser = parser;
        this.wrappers = wrappers;
        this.visitor = visitor;
    }

    /** Takes the values of one record after the other. */
    interface Visitor {
        void begin(int number);

        void value(String path, JsonParser parser) throws IOException;

        void end();
    }

    void walk() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                array();
            } else if (token == JsonToken.START_OBJECT && !wrappers.isEmpty()) {
                wrapped();
            } else {
                element();
            }
        }
    }

    private void wrapped() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean records = wrappers.contains(parser.currentName());
            JsonToken token = parser.nextToken();
            if (records && token == JsonToken.START_ARRAY) {
                array();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void array() throws IOException {
        inArray = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element();
        }
        inArray = false;
    }

    private void element() throws IOException {
        ordinal++;
        int line = parser.currentTokenLocation().getLineNr();
        visitor.begin(inArray ? ordinal : line);
        switch (parser.currentToken()) {
            case START_OBJECT -> object("");
            case START_ARRAY -> positions();
            default -> visitor.value(POSITION + "0", parser);
        }
        visitor.end();
    }

    private void positions() throws IOException {
        for (int position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
            value(POSITION + "" + Math.min(position, Limits.COLUMNS - 1));
        }
    }

    private void object(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().replace(POSITION, ' ');
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            parser.nextToken();
            value(path);
        }
    }

    private void value(String path) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(path);
                }
            }
            default -> visitor.value(path, parser);
        }
    }
}
