package vn.cadre.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import vn.cadre.text.SafeText;

/** RFC 4180 with a header; an absent value is an empty field, and no text is a formula. */
final class CsvAnswerWriter implements AnswerWriter {
    private final CsvWriter csv;

    CsvAnswerWriter(Writer out) {
        csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin(List<String> columns) {
        csv.writeRecord(columns.stream().map(SafeText::forCell).toList());
    }

    @Override
    public void row(List<Object> values) {
        csv.writeRecord(values.stream().map(CsvAnswerWriter::cell).toList());
    }

    private static String cell(Object value) {
        String text = AnswerFormat.text(value);
        return value instanceof Number ? text : SafeText.forCell(text);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
