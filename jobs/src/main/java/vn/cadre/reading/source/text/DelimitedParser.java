package vn.cadre.reading.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Row;

/**
 * Rows of delimited UTF-8 text, read where the bytes lie. A quote inside a quoted cell that nothing separates from what follows
 * is taken as a letter. Where that leaves a row of another width than the others, or a cell without end, the row is read again
 * strictly: a quote that opens a cell is a letter unless the next quote closes the cell.
 */
public final class DelimitedParser {
    private static final int BUFFER = 1 << 15;

    private final InputStream in;
    private final byte delimiter;
    private final byte second;
    private final byte quote;
    private final byte escape;
    private final boolean spaced;
    private final int expected;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private int rowNumber;
    private long dropped;
    private long noQuoteClosesBefore;
    private boolean strict;
    private boolean sloppy;
    private boolean opensAgain;
    private boolean stray;
    private boolean unescape;
    private boolean[] escaped = new boolean[64];

    public DelimitedParser(InputStream in, Dialect dialect) {
        this.in = in;
        delimiter = dialect.delimiter();
        second = dialect.second();
        quote = dialect.quote();
        escape = dialect.escape();
        spaced = dialect.gap() == Dialect.Gap.SPACE;
        expected = dialect.width();
    }

    /** True when the row read last was the last. */
    boolean atEnd() throws IOException {
        return position == limit && !fill();
    }

    /** Reads the next row into the given one; false at the end. */
    public boolean next(Row row) throws IOException, ReadingFailure {
        if (position == limit && !fill()) {
            return false;
        }
        if (++rowNumber > Limits.ROWS) {
            throw ReadingFailure.limit("> " + Limits.ROWS + " rows");
        }
        strict = dropped + position < noQuoteClosesBefore;
        int begin = position;
        while (!parse(row)) {
            more();
            begin = position;
        }
        boolean swallowed = opensAgain && severalLines(begin, position);
        if (sloppy && !strict && expected > 0 && (row.width() != expected || swallowed)) {
            readStrictly(row, begin);
        }
        if (unescape) {
            unescape(row);
        }
        if (stray) {
            row.checkQuotes(quote);
        }
        return true;
    }

    private void more() throws IOException, ReadingFailure {
        boolean tooLong = limit - position >= Limits.ROW_BYTES;
        if (tooLong && strict) {
            throw ReadingFailure.limit("> " + Limits.ROW_BYTES + " bytes in a row");
        }
        if (tooLong || !fill()) {
            strict = true;
            noQuoteClosesBefore = dropped + limit;
        }
    }

    /** Keeps the strict reading when it has the width of the others, or when the loose one ran over line ends. */
    private void readStrictly(Row row, int begin) throws ReadingFailure {
        int end = position;
        boolean misaligned = row.width() != expected && severalLines(begin, end);
        position = begin;
        strict = true;
        boolean better = parse(row) && (row.width() == expected || misaligned);
        if (!better) {
            strict = false;
            position = begin;
            parse(row);
        }
    }

    private boolean severalLines(int from, int end) {
        for (int i = from; i < end - 2; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return true;
            }
        }
        return false;
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
        sloppy = false;
        opensAgain = false;
        stray = false;
        int at = position;
        while (true) {
            int end = at < limit && buffer[at] == quote && quote != Dialect.NONE ? quoted(row, at) : plain(row, at);
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
            if (!separates(end)) {
                position = afterLineEnd(end);
                return true;
            }
            at = second == Dialect.NONE ? end + 1 : end + 2;
            if (spaced && at < limit && buffer[at] == ' ') {
                at++;
            }
        }
    }

    private int afterLineEnd(int end) {
        boolean pair = buffer[end] == '\r' && end + 1 < limit && buffer[end + 1] == '\n';
        return pair ? end + 2 : end + 1;
    }

    /** Adds the plain cell that begins here; gives where it ends, or -1 when that is not in the buffer. */
    private int plain(Row row, int from) {
        int at = plainEnd(from);
        while (at < limit && !endsPlain(at)) {
            if (buffer[at] == escape && at + 1 < limit && escapable(buffer[at + 1])) {
                remember(row.width());
                at++;
            }
            at = plainEnd(at + 1);
        }
        if (!ended && at + 1 >= limit) {
            return -1;
        }
        row.addSlice(from, at);
        return at;
    }

    /** Where the next byte stands that may end a plain cell, or may escape what does. */
    private int plainEnd(int from) {
        byte[] bytes = buffer;
        byte separator = delimiter;
        byte escaping = escape == Dialect.NONE ? delimiter : escape;
        byte quoting = quote;
        boolean quotes = false;
        int at = from;
        while (at < limit) {
            byte letter = bytes[at];
            if (letter == separator || letter == '\n' || letter == '\r' || letter == escaping) {
                stray |= quotes;
                return at;
            }
            quotes |= letter == quoting;
            at++;
        }
        stray |= quotes;
        return limit;
    }

    private boolean endsPlain(int at) {
        return buffer[at] == '\n' || buffer[at] == '\r' || separates(at);
    }

    private boolean separates(int at) {
        return buffer[at] == delimiter && (second == Dialect.NONE || (at + 1 < limit && buffer[at + 1] == second));
    }

    private boolean escapable(byte letter) {
        return letter == quote || letter == escape || letter == delimiter;
    }

    private int quoted(Row row, int from) {
        byte escaping = escape == Dialect.NONE ? quote : escape;
        boolean doubled = false;
        int at = from + 1;
        while (true) {
            while (at < limit && buffer[at] != quote && buffer[at] != escaping) {
                at++;
            }
            if (at >= limit || (at + 3 >= limit && !ended)) {
                return strict ? plain(row, from) : -1;
            }
            byte next = at + 1 < limit ? buffer[at + 1] : Dialect.NONE;
            if (buffer[at] != quote) {
                doubled |= escapable(next);
                at += escapable(next) ? 2 : 1;
            } else if (next == quote && at + 1 < limit) {
                doubled = true;
                at += 2;
            } else if (closes(at + 1)) {
                break;
            } else if (strict) {
                return plain(row, from);
            } else {
                sloppy = true;
                opensAgain |= buffer[at - 1] == delimiter;
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
        return after == limit || separates(after) || buffer[after] == '\n' || buffer[after] == '\r';
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
            boolean pair = at + 1 < end
                    && ((buffer[at] == quote && buffer[at + 1] == quote)
                            || (buffer[at] == escape && escape != Dialect.NONE && escapable(buffer[at + 1])));
            at += pair ? 1 : 0;
            buffer[to++] = buffer[at];
        }
        return to;
    }
}
