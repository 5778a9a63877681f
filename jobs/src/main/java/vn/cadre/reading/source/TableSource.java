package vn.cadre.reading.source;

import java.io.IOException;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.text.encoding.Encoding;

/** The sheets of one file and their rows, in order, whatever the format. */
public interface TableSource {
    /** Gives everything to the handler; a failure may come after some rows. */
    void read(Handler handler) throws IOException, ReadingFailure;

    /** Takes what a source finds. */
    interface Handler {
        /** A sheet begins; its name is null for formats without sheets. */
        void sheet(String name, Visibility visibility);

        /** A row of the sheet that began last; valid during the call only. */
        void row(Row row);

        /** The text, or a column of it, was of this old encoding and is given in Unicode. */
        default void repaired(Encoding encoding) {}

        /** A cell of the row that comes next is given as it stands, though it reads as well in this old encoding. */
        default void unsure(Row row, int column, Encoding encoding) {}
    }

    /** Whether a sheet is shown. */
    enum Visibility {
        SHOWN,
        HIDDEN
    }
}
