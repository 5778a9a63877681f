package vn.cadre.reading.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import vn.cadre.text.VietnameseText;

/** One row as a source gives it; the source uses the same object again for the next row. */
public final class Row {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final double LAST_SERIAL = 2_958_465;

    private int number;
    private boolean hidden;
    private boolean ragged;
    private boolean torn;
    private int width;
    private CellKind[] kinds = new CellKind[64];
    private String[] texts = new String[64];
    private double[] numbers = new double[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] bytes;
    private int bareDaysLater;

    public void begin(int rowNumber) {
        number = rowNumber;
        hidden = false;
        ragged = false;
        torn = false;
        width = 0;
        bytes = null;
    }

    /** Says that a bare number that means a day counts from so many days later than the days of the 1900 system. */
    public void bareDaysLater(int days) {
        bareDaysLater = days;
    }

    public void hide() {
        hidden = true;
    }

    /** A copy that stays valid when its source goes on. */
    public Row kept() {
        Row copy = new Row();
        copy.begin(number);
        copy.hidden = hidden;
        copy.ragged = ragged;
        copy.torn = torn;
        copy.bareDaysLater = bareDaysLater;
        copy.room(width);
        for (int column = 0; column < width; column++) {
            copy.kinds[column] = kinds[column];
            copy.numbers[column] = numbers[column];
            copy.texts[column] = sliced() ? text(column) : texts[column];
        }
        copy.width = width;
        return copy;
    }

    public Row at(int otherNumber) {
        number = otherNumber;
        return this;
    }

    /** Gives a text cell another text. */
    void replace(int column, String text) {
        if (sliced()) {
            for (int i = 0; i < width; i++) {
                texts[i] = text(i);
            }
            bytes = null;
        }
        texts[column] = text;
    }

    /** Marks the row as one of a format in which every row should be as wide as the header. */
    public void eachCellCounts() {
        ragged = true;
    }

    /** Takes cells as slices of UTF-8 bytes, which stay valid until the next row. */
    public void over(byte[] utf8) {
        bytes = utf8;
    }

    public void addSlice(int from, int to) {
        room(width);
        kinds[width] = from == to ? CellKind.EMPTY : CellKind.TEXT;
        texts[width] = null;
        starts[width] = from;
        ends[width] = to;
        width++;
    }

    /** Moves the end of a slice that became shorter. */
    public void shorten(int column, int end) {
        ends[column] = end;
    }

    public void addText(int column, String text) {
        fillTo(column);
        kinds[column] = text.isEmpty() ? CellKind.EMPTY : CellKind.TEXT;
        texts[column] = text;
    }

    /** Adds a number; one that no calendar holds is no day, whatever its format. */
    public void addValue(int column, CellKind kind, double value) {
        if (!Double.isFinite(value)) {
            addError(column, ErrorCells.NOT_A_NUMBER);
            return;
        }
        fillTo(column);
        boolean dated = kind == CellKind.DATE || kind == CellKind.MONTH;
        kinds[column] = dated && (value < 0 || value > LAST_SERIAL) ? CellKind.NUMBER : kind;
        texts[column] = null;
        numbers[column] = value;
    }

    public void addError(int column, String text) {
        fillTo(column);
        kinds[column] = CellKind.ERROR;
        texts[column] = text;
    }

    private void fillTo(int column) {
        room(column);
        while (width <= column) {
            kinds[width] = CellKind.EMPTY;
            texts[width++] = null;
        }
    }

    private void room(int column) {
        if (column < kinds.length) {
            return;
        }
        int length = Math.max(column + 1, kinds.length * 2);
        kinds = Arrays.copyOf(kinds, length);
        texts = Arrays.copyOf(texts, length);
        numbers = Arrays.copyOf(numbers, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
    }

    /**
     * Looks whether a quoted cell seems to have been torn by the delimiters in it: a quote inside a cell before a letter, and a
     * later cell that ends with one it does not begin with.
     */
    public void checkQuotes(byte quote) {
        boolean opened = false;
        for (int column = 0; column < width && !torn; column++) {
            int from = starts[column];
            int to = ends[column];
            boolean closes = to - from > 1 && bytes[to - 1] == quote && bytes[from] != quote;
            torn = opened && closes;
            opened |= opensInside(from, to, quote);
        }
    }

    private boolean opensInside(int from, int to, byte quote) {
        int quotes = 0;
        boolean letterAfter = false;
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] == quote) {
                quotes++;
                letterAfter = i + 1 < to && (bytes[i + 1] < 0 || Character.isLetterOrDigit(bytes[i + 1]));
            }
        }
        return letterAfter && quotes % 2 == 1 && bytes[from] != quote;
    }

    /** True when delimiters inside a quoted cell seem to have torn it. */
    public boolean torn() {
        return torn;
    }

    public int number() {
        return number;
    }

    public boolean hidden() {
        return hidden;
    }

    public boolean ragged() {
        return ragged;
    }

    public int width() {
        return width;
    }

    public CellKind kind(int column) {
        return column < width ? kinds[column] : CellKind.EMPTY;
    }

    public double value(int column) {
        return numbers[column];
    }

    public boolean sliced() {
        return bytes != null;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** True when a cell of a row of slices may hold a letter beyond ASCII. */
    boolean beyondAscii() {
        return width > 0 && beyondAscii(starts[0], ends[width - 1]);
    }

    /** True when a text cell holds a letter beyond ASCII. */
    boolean beyondAscii(int column) {
        if (texts[column] == null) {
            return beyondAscii(starts[column], ends[column]);
        }
        String text = texts[column];
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private boolean beyondAscii(int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if (((long) LONGS.get(bytes, at) & HIGH_BITS) != 0) {
                return true;
            }
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at < to;
    }

    public int start(int column) {
        return starts[column];
    }

    public int end(int column) {
        return ends[column];
    }

    /** The day of a {@link CellKind#DATE} or {@link CellKind#MONTH} cell, or of a number whose date format was lost. */
    public LocalDate day(int column) {
        int later = kinds[column] == CellKind.NUMBER ? bareDaysLater : 0;
        return SERIAL_ZERO.plusDays((long) Math.floor(numbers[column]) + later);
    }

    /** The cell as a reader of the file sees it; "" for an empty one. */
    public String text(int column) {
        if (column >= width) {
            return "";
        }
        if (texts[column] == null) {
            texts[column] = written(column);
        }
        return texts[column];
    }

    private String written(int column) {
        return switch (kinds[column]) {
            case EMPTY -> "";
            case TEXT, ERROR ->
                new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
            case NUMBER -> Numbers.plain(numbers[column]);
            case PERCENT -> Numbers.percent(numbers[column]);
            case DATE -> DAY.format(day(column));
            case MONTH -> MONTH.format(day(column));
            case BOOLEAN -> numbers[column] != 0 ? "TRUE" : "FALSE";
        };
    }

    public boolean blank(int column) {
        return switch (kind(column)) {
            case EMPTY -> true;
            case TEXT -> texts[column] == null ? blankSlice(column) : blankText(texts[column]);
            default -> false;
        };
    }

    private boolean blankSlice(int column) {
        byte first = bytes[starts[column]];
        return first != 0 && !(first > ' ') && blankText(text(column));
    }

    private static boolean blankText(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first != 0
                && !(first > ' ' && first < 0x80)
                && !Character.isLetter(first)
                && VietnameseText.normalise(text).isEmpty();
    }

    public boolean blank() {
        for (int column = 0; column < width; column++) {
            if (!blank(column)) {
                return false;
            }
        }
        return true;
    }

    /** All cells as text. */
    public String[] cells() {
        String[] cells = new String[width];
        for (int column = 0; column < width; column++) {
            cells[column] = text(column);
        }
        return cells;
    }
}
