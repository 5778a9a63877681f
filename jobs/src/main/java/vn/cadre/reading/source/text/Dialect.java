package vn.cadre.reading.source.text;

/**
 * How a text file separates and quotes its cells.
 *
 * @param delimiter the byte between two cells
 * @param second the byte that must follow it, or 0
 * @param quote the byte around quoted cells, or 0 when there are none
 * @param escape the byte before a quote that is a letter, or 0 when quotes are doubled
 * @param gap what stands between a delimiter and its cell
 * @param preamble bytes before the table: Excel's own {@code sep=;} line
 * @param width how many cells most rows have; 0 when that is not known
 */
public record Dialect(byte delimiter, byte second, byte quote, byte escape, Gap gap, int preamble, int width) {
    static final byte NONE = 0;
    static final Dialect COMMA = plain((byte) ',');

    /** What stands between a delimiter and its cell. */
    enum Gap {
        NOTHING,
        SPACE
    }

    public static Dialect plain(byte delimiter) {
        return new Dialect(delimiter, NONE, (byte) '"', NONE, Gap.NOTHING, 0, 0);
    }

    Dialect twice() {
        return new Dialect(delimiter, delimiter, quote, escape, gap, preamble, width);
    }

    Dialect quotedBy(byte other) {
        return new Dialect(delimiter, second, other, escape, gap, preamble, width);
    }

    Dialect escapedBy(byte other) {
        return new Dialect(delimiter, second, quote, other, gap, preamble, width);
    }

    Dialect spaced() {
        return new Dialect(delimiter, second, quote, escape, Gap.SPACE, preamble, width);
    }

    Dialect after(int bytes) {
        return new Dialect(delimiter, second, quote, escape, gap, bytes, width);
    }

    Dialect wide(int cells) {
        return new Dialect(delimiter, second, quote, escape, gap, preamble, cells);
    }
}
