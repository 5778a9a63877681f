package vn.cadre.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.text.SafeText;

/** One array of objects. */
final class JsonAnswerWriter implements AnswerWriter {
    private final Writer out;
    private final JsonGenerator json;
    private List<String> names;

    JsonAnswerWriter(Writer out) throws IOException {
        this.out = out;
        json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(new Spelling(out));
    }

    /** Writes what a terminal would obey as JSON spells it; such signs stand inside of strings alone. */
    private static final class Spelling extends FilterWriter {
        Spelling(Writer out) {
            super(out);
        }

        @Override
        public void write(int sign) throws IOException {
            if (SafeText.isCommand((char) sign)) {
                out.write("\\u%04x".formatted(sign));
            } else {
                out.write(sign);
            }
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            int at = from;
            for (int i = from; i < from + length; i++) {
                if (SafeText.isCommand(signs[i])) {
                    out.write(signs, at, i - at);
                    write(signs[i]);
                    at = i + 1;
                }
            }
            out.write(signs, at, from + length - at);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            write(text.toCharArray(), from, length);
        }
    }

    @Override
    public void begin(List<String> columns) throws IOException {
        names = distinct(columns);
        json.writeStartArray();
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

    @Override
    public void row(List<Object> values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
            json.writeFieldName(names.get(i));
            write(values.get(i));
        }
        json.writeEndObject();
    }

    private void write(Object value) throws IOException {
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
                write(element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(AnswerFormat.text(value));
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.flush();
        out.append('\n');
    }
}
