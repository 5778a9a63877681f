package vn.cadre.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as delimited text and as JSON, in UTF-8. */
final class TextFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFiles() {}

    static byte[] write(Table table, Manner.Format format) {
        String text = switch (format) {
            case CSV -> delimited(table, ',');
            case SEMICOLON_CSV -> BYTE_ORDER_MARK + delimited(table, ';');
            case TSV -> delimited(table, '\t');
            case JSON -> objects(table).stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
            case JSON_LINES -> objects(table).stream().collect(Collectors.joining("\n", "", "\n"));
            case WORKBOOK, TITLED_WORKBOOK -> throw new IllegalArgumentException("not a text file: " + format);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String delimited(Table table, char separator) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            if (table.rows().isEmpty()) {
                csv.writeRecord(Table.LABEL + " - Sample data");
            }
            csv.writeRecord(table.headings());
            for (Row row : table.rows()) {
                csv.writeRecord(table.fields().stream()
                        .map(field -> table.text(row, field))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> objects(Table table) {
        List<String> keys = table.headings();
        return table.rows().stream().map(row -> object(table, keys, row)).toList();
    }

    private static String object(Table table, List<String> keys, Row row) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            Object value = table.cell(row, table.fields().get(i));
            if (!"".equals(value)) {
                json.append(json.length() == 1 ? "" : ", ")
                        .append(quoted(keys.get(i)))
                        .append(": ");
                json.append(
                        value instanceof Number
                                ? value.toString()
                                : quoted(table.text(row, table.fields().get(i))));
            }
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
