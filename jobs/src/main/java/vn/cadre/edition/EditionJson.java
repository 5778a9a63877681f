package vn.cadre.edition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        json.writeArrayFieldStart("files");
        for (String file : table.files()) {
            json.writeString(file);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Edition read(String text) throws IOException {
        JsonNode json = new ObjectMapper().readTree(text);
        List<EditionTable> tables = new ArrayList<>();
        json.required("tables").forEach(table -> tables.add(table(table)));
        return new Edition(
                json.required("number").asLong(),
                json.required("run_id").asText(),
                Instant.parse(json.required("published_at").asText()),
                json.required("definitions").asText(),
                json.required("latest_month").textValue(),
                json.required("sample_data").asBoolean(),
                tables);
    }

    private static EditionTable table(JsonNode json) {
        List<EditionTable.Column> columns = new ArrayList<>();
        json.required("columns")
                .forEach(column -> columns.add(new EditionTable.Column(
                        column.required("id").asInt(),
                        column.required("name").asText(),
                        column.required("type").asText())));
        List<String> files = new ArrayList<>();
        json.required("files").forEach(file -> files.add(file.asText()));
        return new EditionTable(
                json.required("name").asText(),
                json.required("snapshot").asLong(),
                columns,
                files,
                json.required("rows").asLong());
    }
}
