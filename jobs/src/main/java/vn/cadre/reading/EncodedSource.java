package vn.cadre.reading;

import java.io.IOException;
import java.util.function.Function;

/** A text file of any encoding: one of an old encoding is turned into UTF-8 first. */
final class EncodedSource implements TableSource {
    private static final int SAMPLE = 64 * 1024;

    private final Content content;
    private final Function<Content, TableSource> source;

    EncodedSource(Content content, Function<Content, TableSource> source) {
        this.content = content;
        this.source = source;
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        TextEncoding encoding = TextEncoding.of(content.head(SAMPLE));
        if (encoding.old() == null) {
            source.apply(content).read(handler);
        } else {
            handler.repaired(encoding.old());
            source.apply(encoding.unicode(content)).read(handler);
        }
    }
}
