package vn.cadre.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How a text file separates its cells, judged by the delimiter that gives the most rows of one width.
 *
 * @param preamble bytes before the table: Excel's own {@code sep=;} line
 */
record Dialect(byte delimiter, int preamble) {
    private static final byte[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS_LOOKED_AT = 200;
    private static final int WIDTH_THAT_SPEAKS = 6;

    static Dialect of(byte[] sample) throws IOException {
        Dialect said = said(sample);
        if (said != null) {
            return said;
        }
        byte best = CANDIDATES[0];
        double bestScore = 0;
        for (byte candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Dialect(best, 0);
    }

    private static Dialect said(byte[] sample) {
        String start = new String(sample, 0, Math.min(sample.length, 8), StandardCharsets.ISO_8859_1);
        if (!start.startsWith("sep=") || start.length() < 6) {
            return null;
        }
        int lineEnd = start.charAt(5) == '\r' && start.length() > 6 && start.charAt(6) == '\n' ? 7 : 6;
        return new Dialect(sample[4], lineEnd);
    }

    private static double score(byte[] sample, byte delimiter) throws IOException {
        try {
            return evenness(sample, delimiter);
        } catch (ReadingFailure e) {
            return 0;
        }
    }

    private static double evenness(byte[] sample, byte delimiter) throws IOException, ReadingFailure {
        DelimitedParser parser = new DelimitedParser(new ByteArrayInputStream(sample), delimiter);
        Row row = new Row();
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int rows = 0;
        while (rows < ROWS_LOOKED_AT && parser.next(row)) {
            if (row.width() > 1 || !row.blank()) {
                rowsByWidth.merge(row.width(), 1, Integer::sum);
                rows++;
            }
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByWidth.entrySet()) {
            int width = entry.getKey();
            if (width > 1) {
                double speaks = 1 + Math.min(width, WIDTH_THAT_SPEAKS) / 10.0;
                best = Math.max(best, speaks * entry.getValue() / rows);
            }
        }
        return best;
    }
}
