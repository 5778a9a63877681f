package vn.cadre.reading.source.text;

import java.util.Map;
import java.util.TreeMap;
import vn.cadre.reading.source.Row;

/** How well a dialect explains a sample: the evenness of its rows times the share of its cells that look like cells. */
final class DialectScore {
    private static final int ROWS = 300;
    private static final int ROWS_OF_SPACED = 4;
    private static final double SHARE_OF_SPACED = 0.6;
    private static final int LONG = 64;
    private static final double HARDLY = 1e-3;
    private static final double TEXT = 0.9;
    private static final double SPOTTED = 0.3;
    private static final double TORN = 0.1;

    private final Dialect dialect;
    private final Map<Integer, Integer> rowsByWidth = new TreeMap<>();
    private int rows;
    private long cells;
    private double sound;
    private int fieldsNamed;

    DialectScore(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean wantsMore() {
        return rows < ROWS;
    }

    int rows() {
        return rows;
    }

    /** The most fields of the contract that one row names. */
    int fieldsNamed() {
        return fieldsNamed;
    }

    void add(Row row, int named) {
        fieldsNamed = Math.max(fieldsNamed, named);
        if (row.blank()) {
            return;
        }
        rows++;
        rowsByWidth.merge(row.width(), 1, Integer::sum);
        for (int column = 0; column < row.width(); column++) {
            sound += soundness(row, column);
        }
        cells += row.width();
    }

    double value() {
        if (cells == 0) {
            return 0;
        }
        if (dialect.delimiter() == ' ' && !spacesSeparate()) {
            return 0;
        }
        double even = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByWidth.entrySet()) {
            double share = (double) entry.getValue() / rows;
            int width = entry.getKey();
            even += share * share * Math.max(HARDLY, width - 1) / width;
        }
        return even * sound / cells;
    }

    /** Words are separated by spaces too, so that only many rows of one width are a table. */
    private boolean spacesSeparate() {
        int most = rowsByWidth.getOrDefault(width(), 0);
        return rows >= ROWS_OF_SPACED && width() > 1 && most >= SHARE_OF_SPACED * rows;
    }

    /** The width of most rows; of widths equally frequent the larger. */
    int width() {
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : rowsByWidth.entrySet()) {
            if (entry.getValue() >= most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private double soundness(Row row, int column) {
        int from = row.start(column);
        int to = row.end(column);
        byte[] bytes = row.bytes();
        if (from == to || (from > 0 && dialect.quote() != Dialect.NONE && bytes[from - 1] == dialect.quote())) {
            return 1;
        }
        byte first = bytes[from];
        byte last = bytes[to - 1];
        if (first == '"' || last == '"' || (first == '\'' && last == '\'')) {
            return TORN;
        }
        boolean figure = to - from < LONG;
        boolean digits = false;
        for (int i = from; i < to; i++) {
            byte letter = bytes[i];
            if (letter == ';' || letter == '\t' || letter == '|' || letter == '"') {
                return SPOTTED;
            }
            digits |= letter >= '0' && letter <= '9';
            figure &= letter < 'A' && letter >= 0;
        }
        if (figure && digits && first != ' ') {
            return 1;
        }
        return first == ' ' || last == ' ' || dialect.delimiter() != ',' && contains(bytes, from, to)
                ? SPOTTED * 2
                : TEXT;
    }

    private static boolean contains(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ',') {
                return true;
            }
        }
        return false;
    }
}
