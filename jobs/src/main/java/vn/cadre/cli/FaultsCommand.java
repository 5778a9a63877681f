package vn.cadre.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.FaultText;

/** Every fault code, with what it means and what its sender should do. */
@Command(
        name = "faults",
        description = "Lists every fault code with its meaning and remedy, in Vietnamese and English.")
final class FaultsCommand extends Shared {
    /** How the list is written. */
    enum Format {
        MD,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            defaultValue = "md",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        Definitions definitions = definitions();
        List<FaultText> faults = definitions.faults().codes().stream()
                .map(definitions.faults()::code)
                .sorted(Comparator.comparing(FaultText::severity).thenComparing(FaultText::code))
                .toList();
        console.say(json() ? json(faults) : format == Format.MD ? markdown(faults) : html(faults));
        return ExitCode.DONE;
    }

    private static String markdown(List<FaultText> faults) {
        StringBuilder text = new StringBuilder("""
                | code | severity | Sai ở đâu | Cách sửa | what is wrong | what to do |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (FaultText fault : faults) {
            text.append("| `%s` | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            fault.code(),
                            severity(fault),
                            cell(fault.messageVi()),
                            cell(fault.remedyVi()),
                            cell(fault.messageEn()),
                            cell(fault.remedyEn())));
        }
        return text.toString().stripTrailing();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }

    private static String severity(FaultText fault) {
        return fault.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String html(List<FaultText> faults) {
        StringBuilder text = new StringBuilder("""
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><title>Mã lỗi / fault codes</title>
                <style>body{font:15px/1.5 Arial,sans-serif;margin:2em}table{border-collapse:collapse}
                th,td{border:1px solid #cbd3e1;padding:.3em .5em;text-align:left;vertical-align:top}
                th{background:#1f3864;color:#fff}.en{color:#666;font-size:.9em}</style></head><body>
                <h1>Mã lỗi <span class="en">fault codes</span></h1>
                <table><tr><th>Mã</th><th>Mức</th><th>Sai ở đâu</th><th>Cách sửa</th></tr>
                """);
        for (FaultText fault : faults) {
            text.append("<tr id=\"%1$s\"><td><code>%1$s</code></td><td>%2$s</td>"
                            .formatted(fault.code(), severity(fault)))
                    .append(both(fault.messageVi(), fault.messageEn()))
                    .append(both(fault.remedyVi(), fault.remedyEn()))
                    .append("</tr>\n");
        }
        return text.append("</table></body></html>").toString();
    }

    private static String both(String vi, String en) {
        return "<td>" + escaped(vi) + "<br><span class=\"en\" lang=\"en\">" + escaped(en) + "</span></td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(List<FaultText> faults) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (FaultText fault : faults) {
                json.writeStartObject();
                json.writeStringField("code", fault.code());
                json.writeStringField("severity", severity(fault));
                json.writeStringField("message_vi", fault.messageVi());
                json.writeStringField("message_en", fault.messageEn());
                json.writeStringField("remedy_vi", fault.remedyVi());
                json.writeStringField("remedy_en", fault.remedyEn());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
