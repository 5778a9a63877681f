package vn.cadre.reading.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.ToIntFunction;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/** Delimited text of any delimiter, quoting and line ends; one table without a sheet. */
public final class DelimitedSource implements TableSource {
    private static final int SAMPLE = 64 * 1024;
    private final Content content;
    private final ToIntFunction<Row> fieldsNamed;

    /**
     * @param fieldsNamed how many fields of a contract a row names as a header would
     */
    public DelimitedSource(Content content, ToIntFunction<Row> fieldsNamed) {
        this.content = content;
        this.fieldsNamed = fieldsNamed;
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        TextEncoding encoding = TextEncoding.of(content.head(SAMPLE));
        Dialect dialect;
        try (InputStream in = encoding.utf8(content.open())) {
            byte[] sample = in.readNBytes(SAMPLE);
            boolean cut = sample.length == SAMPLE;
            dialect = DialectFinder.find(
                    sample, cut ? DialectFinder.Ending.CUT : DialectFinder.Ending.WHOLE, fieldsNamed);
        }
        handler.sheet(null, Visibility.SHOWN);
        try (InputStream in = encoding.utf8(content.open())) {
            in.skipNBytes(dialect.preamble());
            DelimitedParser parser = new DelimitedParser(in, dialect);
            Row row = new Row();
            while (parser.next(row)) {
                handler.row(row);
            }
        }
    }
}
