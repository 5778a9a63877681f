package vn.cadre.edition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An edition as it lies in {@code editions/<n>.json}. */
final class EditionJson {
    private EditionJson() {}

    static String write(Edition edition) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("number", edition.number());
            json.writeStringField("run_id", edition.runId());
            json.writeStringField("published_at", edition.publishedAt().toString());
            json.writeStringField("definitions", edition.definitions());
            json.writeStringField("latest_month", edition.latestMonth());
            json.writeBooleanField("sample_data", edition.sampleData());
            write(edition.changes(), json);
            json.writeArrayFieldStart("tables");
            for (EditionTable table : edition.tables()) {
                write(table, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Changes changes, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("changes");
        for (Map.Entry<String, List<String>> table : changes.tables().entrySet()) {
            write(table.getKey(), table.getValue(), json);
        }
        json.writeEndObject();
        write("causes", changes.causes(), json);
        json.writeObjectFieldStart("made_from");
        for (Map.Entry<String, String> part : changes.madeFrom().entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
    }

    private static void write(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(EditionTable table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeNumberField("snapshot", table.snapshot());
        json.writeNumberField("rows", table.rows());
        json.writeArrayFieldStart("columns");
        for (EditionTable.Column column : table.columns()) {
            json.writeStartObject();
            json.writeNumberField("id", column.id());
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        write("files", table.files(), json);
        json.writeEndObject();
    }

    /** Reads token by token, since a data binder takes longer to load than a query to answer. */
    static Edition read(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            return edition(Members.of(value(json)));
        }
    }

    private static Edition edition(Members json) {
        return new Edition(
                json.required("number", Long.class),
                json.required("run_id", String.class),
                Instant.parse(json.required("published_at", String.class)),
                json.required("definitions", String.class),
                (String) json.members().get("latest_month"),
                json.required("sample_data", Boolean.class),
                json.each("tables").map(Members::of).map(EditionJson::table).toList(),
                changes(json));
    }

    /** Editions of the first versions do not say what changed. */
    private static Changes changes(Members json) {
        if (!json.members().containsKey("changes")) {
            return Changes.UNKNOWN;
        }
        SortedMap<String, List<String>> tables = new TreeMap<>();
        Members.of(json.members().get("changes"))
                .members()
                .forEach((table, periods) -> tables.put(String.valueOf(table), texts(periods)));
        SortedMap<String, String> madeFrom = new TreeMap<>();
        Members.of(json.members().get("made_from"))
                .members()
                .forEach((part, fingerprint) -> madeFrom.put(String.valueOf(part), String.valueOf(fingerprint)));
        return new Changes(tables, texts(json.members().get("causes")), madeFrom);
    }

    private static List<String> texts(Object array) {
        return array instanceof Collection<?> elements
                ? elements.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static EditionTable table(Members json) {
        return new EditionTable(
                json.required("name", String.class),
                json.required("snapshot", Long.class),
                json.each("columns").map(Members::of).map(EditionJson::column).toList(),
                json.each("files").map(String::valueOf).toList(),
                json.required("rows", Long.class));
    }

    private static EditionTable.Column column(Members json) {
        return new EditionTable.Column(
                Math.toIntExact(json.required("id", Long.class)),
                json.required("name", String.class),
                json.required("type", String.class));
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> members(json);
            case START_ARRAY -> elements(json);
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static Map<String, Object> members(JsonParser json) throws IOException {
        Map<String, Object> members = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static List<Object> elements(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(json));
        }
        return elements;
    }

    private record Members(Map<?, ?> members) {
        static Members of(Object value) {
            return new Members(value instanceof Map<?, ?> map ? map : Map.of());
        }

        <T> T required(String name, Class<T> type) {
            Object value = members.get(name);
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("no " + name);
            }
            return type.cast(value);
        }

        Stream<?> each(String name) {
            Collection<?> elements = required(name, Collection.class);
            return elements.stream();
        }
    }
}
