package vn.cadre.reading.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.Expectation;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/** Gives the rows of a file as text, blank ones left out, so that they can go back to the sender. */
public final class FileRows {
    private FileRows() {}

    /** Takes rows; what it throws is passed on. */
    public interface Sink {
        /**
         * A row that holds something.
         *
         * @param sheet the sheet's name, or null for formats without sheets
         * @param rowNumber the number by which faults name the row; 0 for the names of JSON fields
         */
        void row(String sheet, int rowNumber, String[] cells);
    }

    /** Whether all rows were given. */
    public enum End {
        WHOLE,
        BROKEN_OFF
    }

    /** Gives the rows of a file until its end, or until it cannot be read any further. */
    public static End read(Path path, Sink sink) {
        Content content = Content.of(path);
        try {
            FileFormat.of(content).read(content, new Handler(sink), Expectation.NONE);
            return End.WHOLE;
        } catch (ReadingFailure e) {
            return End.BROKEN_OFF;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Handler implements TableSource.Handler {
        private final Sink sink;
        private String sheet;

        Handler(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void sheet(String name, TableSource.Visibility visibility) {
            sheet = name;
        }

        @Override
        public void row(Row row) {
            if (!row.blank()) {
                sink.row(sheet, row.number(), row.cells());
            }
        }
    }
}
