package vn.cadre.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Rows of delimited UTF-8 text, read where the bytes lie. A quote that is not closed before the end, or not within {@link
 * Limits#ROW_BYTES}, is taken as a letter; so is a quote inside a quoted cell that nothing separates from what follows.
 */
final class DelimitedParser {
    private static final int BUFFER = 1 << 18;
    private static final byte QUOTE = '"';

    private final InputStream in;
    private final byte delimiter;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private int rowNumber;
    private long dropped;
    private long noQuoteClosesBefore;
    private boolean quotesAreLetters;
    private boolean unescape;
    private boolean[] escaped = new boolean[64];

    DelimitedParser(InputStream in, byte delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Reads the next row into the given one; false at the end. */
    boolean next(Row row) throws IOException, ReadingFailure {
        if (position == limit && !fill()) {
            return false;
        }
        if (++rowNumber > Limits.ROWS) {
            throw ReadingFailure.limit("> " + Limits.ROWS + " rows");
        }
        quotesAreLetters = dropped + position < noQuoteClosesBefore;
        while (!parse(row)) {
            more();
        }
        if (unescape) {
            unescape(row);
        }
        return true;
    }

    private void more() throws IOException, ReadingFailure {
        boolean tooLong = limit - position >= Limits.ROW_BYTES;
        if (tooLong && quotesAreLetters) {
            throw ReadingFailure.limit("> " + Limits.ROW_BYTES + " bytes in a row");
        }
        if (tooLong || !fill()) {
            quotesAreLetters = true;
            noQuoteClosesBefore = dropped + limit;
        }
    }

    /** Brings more bytes behind the ones not yet used; false when there are none. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            dropped += position;
            position = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.readNBytes(buffer, limit, buffer.length - limit);
        limit += read;
        ended = limit < buffer.length;
        return read > 0;
    }

    /** Parses one row; false when its end is not in the buffer. */
    private boolean parse(Row row) throws ReadingFailure {
        row.begin(rowNumber);
        row.eachCellCounts();
        row.over(buffer);
        unescape = false;
        int at = position;
        while (true) {
            int end = !quotesAreLetters && at < limit && buffer[at] == QUOTE ? quoted(row, at) : plain(row, at);
            if (end < 0) {
                return false;
            }
            if (row.width() > Limits.COLUMNS) {
                throw ReadingFailure.limit("> " + Limits.COLUMNS + " columns");
            }
            if (end == limit) {
                position = end;
                return true;
            }
            if (buffer[end] != delimiter) {
                position = afterLineEnd(end);
                return true;
            }
            at = end + 1;
        }
    }

    private int afterLineEnd(int end) {
        boolean pair = buffer[end] == '\r' && end + 1 < limit && buffer[end + 1] == '\n';
        return pair ? end + 2 : end + 1;
    }

    /** Adds the plain cell that begins here; gives where it ends, or -1 when that is not in the buffer. */
    private int plain(Row row, int from) {
        byte[] bytes = buffer;
        byte separator = delimiter;
        int at = from;
        while (at < limit) {
            byte letter = bytes[at];
            if (letter == separator || letter == '\n' || letter == '\r') {
                break;
            }
            at++;
        }
        if (!ended && (at == limit || (at + 1 == limit && bytes[at] == '\r'))) {
            return -1;
        }
        row.addSlice(from, at);
        return at;
    }

    private int quoted(Row row, int from) {
        boolean doubled = false;
        int at = from + 1;
        while (true) {
            while (at < limit && buffer[at] != QUOTE) {
                at++;
            }
            if (at == limit || (at + 2 >= limit && !ended)) {
                return -1;
            }
            if (at + 1 < limit && buffer[at + 1] == QUOTE) {
                doubled = true;
                at += 2;
            } else if (closes(at + 1)) {
                break;
            } else {
                at++;
            }
        }
        if (doubled) {
            remember(row.width());
        }
        row.addSlice(from + 1, at);
        return at + 1;
    }

    private boolean closes(int after) {
        return after == limit || buffer[after] == delimiter || buffer[after] == '\n' || buffer[after] == '\r';
    }

    private void remember(int column) {
        if (!unescape) {
            Arrays.fill(escaped, false);
            unescape = true;
        }
        if (column >= escaped.length) {
            escaped = Arrays.copyOf(escaped, Math.max(column + 1, escaped.length * 2));
        }
        escaped[column] = true;
    }

    private void unescape(Row row) {
        for (int column = 0; column < Math.min(row.width(), escaped.length); column++) {
            if (escaped[column]) {
                row.shorten(column, withoutDoubles(row.start(column), row.end(column)));
            }
        }
    }

    private int withoutDoubles(int from, int end) {
        int to = from;
        for (int at = from; at < end; at++) {
            byte letter = buffer[at];
            buffer[to++] = letter;
            if (letter == QUOTE && at + 1 < end && buffer[at + 1] == QUOTE) {
                at++;
            }
        }
        return to;
    }
}
