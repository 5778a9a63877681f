package vn.cadre.reading.source.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;

/** Finds the members that hold the records when a JSON text is one object around arrays of objects. */
final class JsonWrapper {
    private final JsonFactory factory;
    private final Content content;

    JsonWrapper(JsonFactory factory, Content content) {
        this.factory = factory;
        this.content = content;
    }

    /** The members' names; none when the text is no such object. */
    Set<String> names() throws IOException, ReadingFailure {
        try (JsonParser parser = factory.createParser(content.open())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Set.of();
            }
            Set<String> names = arraysOfObjects(parser);
            return parser.nextToken() == null ? names : Set.of();
        } catch (JsonProcessingException e) {
            throw ReadingFailure.unreadable("JSON, " + JsonSource.place(e));
        }
    }

    private static Set<String> arraysOfObjects(JsonParser parser) throws IOException {
        Set<String> found = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    found.add(name);
                }
                skipArray(parser);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    /** Leaves an array whose first element has begun. */
    private static void skipArray(JsonParser parser) throws IOException {
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            parser.nextToken();
        }
    }
}
