package vn.cadre.reading;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads any file as tables of text, whatever contract it should follow; for diagnosis. */
public final class TableReader {
    /** One table: its sheet, or null, and its rows, all of one width, the header first. */
    public record TextTable(String sheet, List<List<String>> rows) {
        public TextTable {
            rows = List.copyOf(rows);
        }
    }

    /** The tables of a file, or the one fault for which there are none. */
    public record Tables(FileFormat format, List<TextTable> tables, Fault fault) {
        public Tables {
            tables = List.copyOf(tables);
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

    private static Tables tables(Content content) {
        FileFormat format = null;
        Collector collector = new Collector();
        try {
            format = FileFormat.of(content);
            format.source(content).read(collector);
            return new Tables(format, collector.finish(), null);
        } catch (ReadingFailure e) {
            return new Tables(format, List.of(), Fault.ofFile(e));
        } catch (CharConversionException e) {
            return new Tables(format, List.of(), Fault.ofFile(ReadingFailure.unreadable("UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the rows that hold something. */
    private static final class Collector implements TableSource.Handler {
        private final List<TextTable> tables = new ArrayList<>();
        private String sheet;
        private List<List<String>> rows = new ArrayList<>();

        @Override
        public void sheet(String name, TableSource.Visibility visibility) {
            close();
            sheet = name;
        }

        @Override
        public void row(Row row) {
            if (!row.blank()) {
                rows.add(List.of(row.cells()));
            }
        }

        List<TextTable> finish() {
            close();
            return tables;
        }

        private void close() {
            if (!rows.isEmpty()) {
                tables.add(new TextTable(sheet, squared(rows)));
            }
            rows = new ArrayList<>();
        }

        private static List<List<String>> squared(List<List<String>> rows) {
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            return rows.stream().map(row -> widened(row, width)).toList();
        }

        private static List<String> widened(List<String> row, int width) {
            List<String> wide = new ArrayList<>(row);
            while (wide.size() < width) {
                wide.add("");
            }
            return List.copyOf(wide);
        }
    }
}
