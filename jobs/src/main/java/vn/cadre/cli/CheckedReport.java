package vn.cadre.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.fault.SkippedRows;

/** Prints what {@code check} found. */
final class CheckedReport {
    private final Definitions definitions;
    private final FaultWriter words;
    private final Console console;

    CheckedReport(Definitions definitions, Console console) {
        this.definitions = definitions;
        this.words = new FaultWriter(definitions);
        this.console = console;
    }

    /** For whom it is printed. */
    enum Form {
        TEXT,
        JSON
    }

    void print(List<Checked> files, Form form) {
        if (form == Form.JSON) {
            console.say(json(files));
        } else {
            files.forEach(this::print);
        }
    }

    private void print(Checked file) {
        console.say("%s: %s%s"
                .formatted(file.file(), file.verdict(), file.stage() == null ? "" : " (" + file.stage() + ")"));
        String kinds = SkippedRows.of(file.rows(), definitions).vi();
        console.say("  rows %d read = %d loaded + %d rejected; %d skipped%s"
                .formatted(
                        file.rows().read(),
                        file.rows().loaded(),
                        file.rows().rejected(),
                        file.rows().skipped(),
                        kinds.isEmpty() ? "" : " (" + kinds + ")"));
        if (file.reason() != null) {
            console.say("  " + file.reason());
        }
        for (Fault fault : file.faults()) {
            FaultWriter.Words text = words.words(fault, file.file(), file.dataset());
            console.say("  %-7s %-20s %s"
                    .formatted(fault.severity().name().toLowerCase(Locale.ROOT), fault.code(), text.messageVi()));
            console.say("          -> " + text.remedyVi());
        }
    }

    private String json(List<Checked> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Checked file : files) {
                write(file, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Checked file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.file());
        json.writeStringField("unit", file.unit());
        json.writeStringField("dataset", file.dataset());
        json.writeStringField("period", file.period());
        json.writeStringField("verdict", file.verdict());
        json.writeStringField("stage", file.stage());
        json.writeNumberField("rows_read", file.rows().read());
        json.writeNumberField("rows_loaded", file.rows().loaded());
        json.writeNumberField("rows_rejected", file.rows().rejected());
        json.writeNumberField("rows_skipped", file.rows().skipped());
        json.writeObjectFieldStart("rows_skipped_by_kind");
        for (Map.Entry<String, Long> kind : file.rows().skippedByKind().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        json.writeStringField("reason", file.reason());
        json.writeArrayFieldStart("faults");
        for (Fault fault : file.faults()) {
            write(fault, file, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Fault fault, Checked file, JsonGenerator json) throws IOException {
        FaultWriter.Words text = words.words(fault, file.file(), file.dataset());
        json.writeStartObject();
        json.writeStringField("code", fault.code());
        json.writeStringField("severity", fault.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("sheet", fault.sheet());
        if (fault.row() == null) {
            json.writeNullField("row");
        } else {
            json.writeNumberField("row", fault.row());
        }
        json.writeStringField("column", fault.column());
        json.writeStringField("value", fault.value());
        json.writeStringField("message", text.messageVi() + " / " + text.messageEn());
        json.writeStringField("remedy", text.remedyVi() + " / " + text.remedyEn());
        json.writeEndObject();
    }
}
