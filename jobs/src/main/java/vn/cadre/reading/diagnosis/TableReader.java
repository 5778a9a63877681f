package vn.cadre.reading.diagnosis;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cadre.reading.fault.Attempt;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.Expectation;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;
import vn.cadre.reading.source.text.DelimitedSource;
import vn.cadre.text.encoding.Encoding;

/** Reads any file as tables of text, whatever contract it should follow; for diagnosis. */
public final class TableReader {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Expectation expected;

    public TableReader(Expectation expected) {
        this.expected = expected;
    }

    /**
     * One table.
     *
     * @param sheet null for formats without sheets
     * @param rows all of one width, the header first
     * @param left why rows were left out: they could not be aligned with the header
     */
    public record TextTable(String sheet, List<List<String>> rows, List<Fault> left) {
        public TextTable {
            rows = List.copyOf(rows);
            left = List.copyOf(left);
        }
    }

    /**
     * The tables of a file.
     *
     * @param repaired the old encodings of which text was turned into Unicode
     * @param fault why there are none, or that their letters are in no encoding that can be told; null when all is well
     */
    public record Tables(FileFormat format, List<TextTable> tables, List<Encoding> repaired, Fault fault) {
        public Tables {
            tables = List.copyOf(tables);
            repaired = List.copyOf(repaired);
        }
    }

    /** Every sheet that holds something. */
    public Tables tables(byte[] content) {
        return tables(Content.of(content));
    }

    /** Every sheet that holds something. */
    public Tables tables(Path path) {
        return tables(Content.of(path));
    }

    private Tables tables(Content content) {
        Look look = new Look();
        Fault fault = Attempt.fault(() -> {
            look.format = FileFormat.of(content);
            Collector collector = read(look.format, content);
            look.tables = collector.tables();
            look.repaired = List.copyOf(collector.repaired);
        });
        return fault != null && fault.code().equals(FaultCode.UNKNOWN_ENCODING)
                ? western(content, fault)
                : new Tables(look.format, look.tables, look.repaired, fault);
    }

    /** What was found until a fault came in the way. */
    private static final class Look {
        private FileFormat format;
        private List<TextTable> tables = List.of();
        private List<Encoding> repaired = List.of();
    }

    /** Text of an encoding that cannot be told, letter by letter as Windows shows it, with the fault that says so. */
    private Tables western(Content content, Fault unknown) {
        Look look = new Look();
        Fault fault = Attempt.fault(() -> {
            if (content.size() <= Limits.WHOLE_FILE_BYTES) {
                String text = new String(content.head((int) Limits.WHOLE_FILE_BYTES), WESTERN);
                Collector collector = new Collector();
                new DelimitedSource(Content.of(text.getBytes(StandardCharsets.UTF_8)), expected.fieldsNamed())
                        .read(collector);
                look.tables = collector.tables();
            }
        });
        boolean tooMuch = fault != null && fault.code().equals(FaultCode.LIMIT_EXCEEDED);
        return new Tables(FileFormat.DELIMITED, look.tables, List.of(), tooMuch ? fault : unknown);
    }

    /** Text that begins like JSON but is none may be a table all the same. */
    private Collector read(FileFormat format, Content content) throws IOException, ReadingFailure {
        Collector collector = new Collector();
        try {
            format.read(content, collector, expected);
            return collector;
        } catch (ReadingFailure e) {
            if (format != FileFormat.JSON) {
                throw e;
            }
            Collector again = new Collector();
            FileFormat.DELIMITED.read(content, again, expected);
            if (again.tables().stream()
                    .noneMatch(table ->
                            table.rows().size() > 1 && table.rows().get(0).size() > 1)) {
                throw e;
            }
            return again;
        }
    }

    /** Keeps the rows of each sheet. */
    private static final class Collector implements TableSource.Handler {
        private final List<TextTable> tables = new ArrayList<>();
        private final Set<Encoding> repaired = EnumSet.noneOf(Encoding.class);
        private String sheet;
        private List<TextRow> rows = new ArrayList<>();

        @Override
        public void sheet(String name, TableSource.Visibility visibility) {
            close();
            sheet = name;
        }

        @Override
        public void row(Row row) {
            rows.add(TextRow.of(row));
        }

        @Override
        public void repaired(Encoding encoding) {
            repaired.add(encoding);
        }

        List<TextTable> tables() {
            close();
            return tables;
        }

        private void close() {
            tables.addAll(TableCutter.cut(sheet, rows));
            rows = new ArrayList<>();
        }
    }
}
