package vn.cadre.reading.source.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.TableSource;
import vn.cadre.text.encoding.Encoding;

/** A text file of any encoding: one of an old encoding is turned into UTF-8 first. */
public final class EncodedSource implements TableSource {
    private static final int SAMPLE = 64 * 1024;
    private static final int SEARCHED = 4 << 20;

    private final Content content;
    private final Function<Content, TableSource> source;

    public EncodedSource(Content content, Function<Content, TableSource> source) {
        this.content = content;
        this.source = source;
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        byte[] head = content.head(SAMPLE);
        TextEncoding first = TextEncoding.of(head);
        boolean undecided = head.length == SAMPLE && firstBeyondAscii(head) == SAMPLE;
        TextEncoding encoding = undecided ? later(first) : first;
        if (encoding.old() == null) {
            source.apply(content).read(handler);
        } else {
            handler.repaired(encoding.old());
            source.apply(encoding.unicode(content)).read(handler);
        }
    }

    /** What a file that begins in ASCII is judged to be by the line of its first other letter and those that follow. */
    private TextEncoding later(TextEncoding first) throws IOException {
        byte[] searched = content.head(SEARCHED);
        int from = firstBeyondAscii(searched);
        if (from == searched.length) {
            return first;
        }
        while (from > 0 && searched[from - 1] != '\n' && searched[from - 1] != '\r') {
            from--;
        }
        try {
            byte[] sample = Arrays.copyOfRange(searched, from, Math.min(from + SAMPLE, searched.length));
            TextEncoding later = TextEncoding.of(sample);
            return later.old() == null || later.old() == Encoding.WINDOWS_1252 ? first : later;
        } catch (ReadingFailure e) {
            return first;
        }
    }

    private static int firstBeyondAscii(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
