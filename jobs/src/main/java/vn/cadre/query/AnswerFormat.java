package vn.cadre.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.cadre.text.date.HanoiTime;

/** How an answer is printed. */
public enum AnswerFormat {
    /** Aligned columns for a person. */
    TABLE {
        @Override
        void print(Answer answer, Appendable out) throws IOException {
            List<List<String>> lines = new ArrayList<>();
            lines.add(answer.columns());
            answer.rows().forEach(row -> lines.add(texts(row)));
            int[] widths = widths(lines, answer.columns().size());
            for (int i = 0; i < lines.size(); i++) {
                printLine(lines.get(i), widths, out);
                if (i == 0) {
                    printLine(rule(widths), widths, out);
                }
            }
            out.append("(").append(String.valueOf(answer.rows().size())).append(" rows)\n");
        }
    },
    /** RFC 4180 with a header; an absent value is an empty field. */
    CSV {
        @Override
        void print(Answer answer, Appendable out) throws IOException {
            StringWriter text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(answer.columns());
                answer.rows().forEach(row -> csv.writeRecord(texts(row)));
            }
            out.append(text.toString());
        }
    },
    /** One array of objects. */
    JSON {
        @Override
        void print(Answer answer, Appendable out) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                json.writeStartArray();
                List<String> names = distinct(answer.columns());
                for (List<Object> row : answer.rows()) {
                    json.writeStartObject();
                    for (int i = 0; i < row.size(); i++) {
                        json.writeFieldName(names.get(i));
                        writeJson(row.get(i), json);
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            out.append(text.append('\n').toString());
        }
    };

    abstract void print(Answer answer, Appendable out) throws IOException;

    /** Prints the answer whole. */
    public void print(Answer answer, PrintStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        print(answer, text);
        out.print(text);
        out.flush();
    }

    private static List<String> texts(List<Object> row) {
        return row.stream().map(AnswerFormat::text).toList();
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof OffsetDateTime moment) {
            return HanoiTime.text(moment.toInstant());
        }
        if (value instanceof Timestamp moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.toLocalDateTime());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The columns' names, the second of a name as {@code name_2}: an object keeps but one of each. */
    private static List<String> distinct(List<String> columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            String name = column;
            for (int i = 2; names.contains(name); i++) {
                name = column + "_" + i;
            }
            names.add(name);
        }
        return names;
    }

    private static int[] widths(List<List<String>> lines, int columns) {
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(
                        widths[i], line.get(i).codePointCount(0, line.get(i).length()));
            }
        }
        return widths;
    }

    private static List<String> rule(int[] widths) {
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add(String.join("", Collections.nCopies(width, "-")));
        }
        return rule;
    }

    private static void printLine(List<String> line, int[] widths, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            text.append(i == 0 ? "" : "  ").append(cell);
            text.append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length())));
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private static void writeJson(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(Double.parseDouble(value.toString())); // as written, not as a float's binary dust
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                writeJson(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                writeJson(entry.getValue(), json);
            }
            json.writeEndObject();
        } else {
            json.writeString(text(value));
        }
    }
}
