package vn.cadre.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds the member that holds the records when a JSON text is one object around an array of objects. */
final class JsonWrapper {
    private final JsonFactory factory;
    private final Content content;

    JsonWrapper(JsonFactory factory, Content content) {
        this.factory = factory;
        this.content = content;
    }

    /** The member's name, or null when the text is no such object. */
    String name() throws IOException, ReadingFailure {
        try (JsonParser parser = factory.createParser(content.open())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            String name = arrayOfObjects(parser);
            return parser.nextToken() == null ? name : null;
        } catch (JsonProcessingException e) {
            throw ReadingFailure.unreadable("JSON, " + JsonSource.place(e));
        }
    }

    private static String arrayOfObjects(JsonParser parser) throws IOException {
        String found = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && found == null) {
                found = parser.nextToken() == JsonToken.START_OBJECT ? name : null;
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
