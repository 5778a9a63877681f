package vn.cadre.reading.source.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Row;

/**
 * Finds the dialect of a text file by evidence: of all that the bytes allow, the one under which a row names most fields of the
 * contract; where none does, the one under which most rows have one width and most cells look like something that people
 * write into cells.
 */
final class DialectFinder {
    private static final String SEPARATORS = ",;\t|";
    private static final String RARE_SEPARATORS = "^~";
    private static final double SHARE_OF_SPACED = 0.6;
    private static final double SHARE_OF_PAIRS = 0.9 / 2;
    private static final int MENTIONS = 2;
    private static final int FIELDS_THAT_TELL = 2;
    private static final int HEADER_ROWS = 60;

    private final byte[] sample;
    private final int length;
    private final Ending ending;
    private final ToIntFunction<Row> fieldsNamed;

    /** Whether the file goes on after the sample. */
    enum Ending {
        WHOLE,
        CUT
    }

    private DialectFinder(byte[] sample, int length, Ending ending, ToIntFunction<Row> fieldsNamed) {
        this.sample = sample;
        this.length = length;
        this.ending = ending;
        this.fieldsNamed = fieldsNamed;
    }

    static Dialect find(byte[] sample, Ending ending, ToIntFunction<Row> fieldsNamed) throws IOException {
        Dialect said = said(sample);
        DialectFinder finder = new DialectFinder(sample, sample.length, ending, fieldsNamed);
        return said == null ? finder.best(finder.candidates()) : finder.best(List.of(said));
    }

    private static Dialect said(byte[] sample) {
        boolean says =
                sample.length >= 6 && sample[0] == 's' && sample[1] == 'e' && sample[2] == 'p' && sample[3] == '=';
        if (!says || (sample[5] != '\r' && sample[5] != '\n')) {
            return null;
        }
        boolean pair = sample[5] == '\r' && sample.length > 6 && sample[6] == '\n';
        return Dialect.plain(sample[4]).after(pair ? 7 : 6);
    }

    private List<Dialect> candidates() {
        List<Dialect> delimiters = new ArrayList<>();
        for (char separator : (SEPARATORS + RARE_SEPARATORS).toCharArray()) {
            addDelimiter(delimiters, (byte) separator);
        }
        if (delimiters.isEmpty()) {
            delimiters.add(Dialect.COMMA);
        }
        if (count((byte) ' ', Dialect.NONE) >= MENTIONS) {
            delimiters.add(Dialect.plain((byte) ' '));
        }
        List<Dialect> all = new ArrayList<>();
        delimiters.forEach(each -> addQuotes(all, each));
        return all;
    }

    private void addDelimiter(List<Dialect> delimiters, byte separator) {
        int mentions = count(separator, Dialect.NONE);
        boolean rare = SEPARATORS.indexOf(separator) < 0;
        if (mentions == 0 || (rare && mentions < MENTIONS)) {
            return;
        }
        Dialect alone = Dialect.plain(separator);
        boolean doubled =
                separator != ',' && separator != '\t' && count(separator, separator) >= SHARE_OF_PAIRS * mentions;
        if (doubled) {
            delimiters.add(alone.twice());
            return;
        }
        delimiters.add(alone);
        if (count(separator, (byte) ' ') >= SHARE_OF_SPACED * mentions) {
            delimiters.add(alone.spaced());
        }
    }

    private void addQuotes(List<Dialect> all, Dialect separated) {
        Dialect delimiter = escapes(separated) ? separated.escapedBy((byte) '\\') : separated;
        all.add(delimiter);
        if (opens(delimiter, (byte) '\'')) {
            all.add(delimiter.quotedBy((byte) '\''));
        }
    }

    /** How often the byte stands there, followed by the next one where that is given. */
    private int count(byte wanted, byte next) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (sample[i] == wanted && (next == Dialect.NONE || (i + 1 < length && sample[i + 1] == next))) {
                count++;
                i += next == wanted ? 1 : 0;
            }
        }
        return count;
    }

    /** True when cells seem to begin with this quote. */
    private boolean opens(Dialect dialect, byte quote) {
        int opened = 0;
        for (int i = 1; i < length && opened < MENTIONS; i++) {
            boolean after = sample[i - 1] == dialect.delimiter()
                    || sample[i - 1] == '\n'
                    || (dialect.gap() == Dialect.Gap.SPACE && sample[i - 1] == ' ');
            opened += after && sample[i] == quote ? 1 : 0;
        }
        return opened >= MENTIONS || (opened == 1 && sample[0] == quote);
    }

    /** True when a backslash stands before a quote that can be no end of a cell. */
    private boolean escapes(Dialect dialect) {
        for (int i = 0; i + 2 < length; i++) {
            if (sample[i] == '\\' && sample[i + 1] == '"') {
                byte next = sample[i + 2];
                if (next != dialect.delimiter() && next != '"' && next != '\r' && next != '\n') {
                    return true;
                }
            }
        }
        return false;
    }

    private Dialect best(List<Dialect> candidates) throws IOException {
        Dialect best = candidates.size() == 1 ? candidates.get(0) : Dialect.COMMA;
        double bestScore = 0;
        int mostNamed = 0;
        for (Dialect candidate : candidates) {
            DialectScore score = score(candidate);
            int named = score.fieldsNamed() < FIELDS_THAT_TELL ? 0 : score.fieldsNamed();
            boolean better = named == mostNamed && score.value() > bestScore + 1e-9;
            if (better || (named > mostNamed && score.value() > 0)) {
                bestScore = score.value();
                mostNamed = named;
                best = candidate.wide(score.width());
            }
        }
        return best;
    }

    private DialectScore score(Dialect candidate) throws IOException {
        int from = candidate.preamble();
        DialectScore score = new DialectScore(candidate);
        try {
            DelimitedParser parser =
                    new DelimitedParser(new ByteArrayInputStream(Arrays.copyOfRange(sample, from, length)), candidate);
            Row row = new Row();
            while (score.wantsMore() && parser.next(row)) {
                if (ending == Ending.WHOLE || !parser.atEnd()) {
                    score.add(row, score.rows() < HEADER_ROWS ? fieldsNamed.applyAsInt(row) : 0);
                }
            }
            return score;
        } catch (ReadingFailure e) {
            return score;
        }
    }
}
