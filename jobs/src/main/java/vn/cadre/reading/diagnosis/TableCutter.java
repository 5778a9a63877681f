package vn.cadre.reading.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.contract.Severity;
import vn.cadre.reading.diagnosis.TableReader.TextTable;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.text.DelimitedParser;
import vn.cadre.reading.source.text.Dialect;

/**
 * Finds the tables among the rows of one sheet, whatever they are about: titles above and notes below are cut, headers of
 * several rows become one, and a row that cannot be aligned with its header is left out, never shifted.
 */
final class TableCutter {
    private static final int RUN = 3;
    private static final int DWARFED = 10;
    private static final int ROWS_LOOKED_AT = 200;
    private static final int HEADER_ROWS = 4;
    private static final byte[] OTHER_DELIMITERS = {' ', ';', '\t', ',', '|'};

    private final String sheet;
    private final List<TextRow> rows;
    private final List<TextTable> tables = new ArrayList<>();

    private TableCutter(String sheet, List<TextRow> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    static List<TextTable> cut(String sheet, List<TextRow> rows) {
        TableCutter cutter = new TableCutter(sheet, rows);
        int at = 0;
        while (at < rows.size()) {
            at = cutter.table(at);
        }
        return cutter.tables;
    }

    /** Takes the table that begins here or further below; gives where the next may begin. */
    private int table(int from) {
        int width = width(from);
        Optional<Start> start = start(from, width);
        if (width == 0 || start.isEmpty()) {
            return rows.size();
        }
        TextRow header = start.get().header();
        int first = start.get().row() + 1;
        int end = end(header, first, width);
        List<TextRow> body = new ArrayList<>();
        List<Fault> left = new ArrayList<>();
        int last = withoutNotes(first, end, width);
        for (int i = first; i < last; i++) {
            take(rows.get(i), width, body, left);
        }
        TextRow aligned = aligned(header, width, left);
        tables.add(assembled(aligned, body, left));
        return end;
    }

    /** The width of the first rows that make a table: a few of one width that the rest of the sheet does not dwarf. */
    private int width(int from) {
        if (!ragged()) {
            return rows.stream().skip(from).mapToInt(TextRow::width).max().orElse(0);
        }
        List<int[]> runs = runs(from);
        long largest =
                runs.stream().mapToLong(run -> (long) run[0] * run[1]).max().orElse(0);
        for (int[] run : runs) {
            if ((long) run[0] * run[1] * DWARFED >= largest) {
                return run[0];
            }
        }
        return commonest(from);
    }

    private boolean ragged() {
        return rows.stream().anyMatch(TextRow::ragged);
    }

    /** Width and length of the runs of rows of one width. */
    private List<int[]> runs(int from) {
        List<int[]> runs = new ArrayList<>();
        int width = -1;
        int length = 0;
        for (int i = from; i <= rows.size(); i++) {
            boolean ends =
                    i == rows.size() || (!rows.get(i).blank() && rows.get(i).width() != width);
            if (ends) {
                if (length >= RUN && width > 1) {
                    runs.add(new int[] {width, length});
                }
                length = 0;
                width = i == rows.size() ? -1 : rows.get(i).width();
            }
            length += i < rows.size() && !rows.get(i).blank() ? 1 : 0;
        }
        return runs;
    }

    private int commonest(int from) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream().skip(from).filter(row -> !row.blank()).forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int more = Integer.compare(entry.getValue(), counts.getOrDefault(best, 0));
            best = more > 0 || (more == 0 && entry.getKey() > best) ? entry.getKey() : best;
        }
        return best;
    }

    private record Start(int row, TextRow header) {}

    private Optional<Start> start(int from, int width) {
        int enough = width < 2 ? 1 : Math.max(2, (2 * width + 4) / 5);
        for (int i = from; i < rows.size(); i++) {
            TextRow row = rows.get(i);
            boolean unnamedFirst = width == 2
                    && row.width() == 2
                    && row.filled() == 1
                    && row.cells().get(0).isEmpty();
            if ((row.filled() >= enough || unnamedFirst) && !isTitle(i, width)) {
                return Optional.of(new Start(i, row));
            }
            TextRow resplit = row.ragged() && row.width() < width ? resplit(row, width) : null;
            if (resplit != null) {
                return Optional.of(new Start(i, resplit));
            }
        }
        return firstFilled(from);
    }

    /** True for a row of another width above one that heads the table. */
    private boolean isTitle(int at, int width) {
        TextRow row = rows.get(at);
        return row.ragged()
                && row.width() != width
                && at + 1 < rows.size()
                && rows.get(at + 1).width() == width
                && heads(rows.get(at + 1), at + 2, width, Math.min(rows.size(), at + 2 + ROWS_LOOKED_AT));
    }

    private Optional<Start> firstFilled(int from) {
        for (int i = from; i < rows.size(); i++) {
            if (!rows.get(i).blank()) {
                return Optional.of(new Start(i, rows.get(i)));
            }
        }
        return Optional.empty();
    }

    /** A header that is separated in another way than the rows below it; null when it is none. */
    private static TextRow resplit(TextRow row, int width) {
        byte[] bytes = String.join(",", row.cells()).getBytes(StandardCharsets.UTF_8);
        for (byte delimiter : OTHER_DELIMITERS) {
            try {
                Row split = new Row();
                Dialect dialect = Dialect.plain(delimiter);
                boolean found = new DelimitedParser(new ByteArrayInputStream(bytes), dialect).next(split);
                TextRow header = found ? new TextRow(row.number(), true, false, List.of(split.cells())) : row;
                if (header.width() == width && header.filled() == width && !header.anyFigure()) {
                    return header;
                }
            } catch (ReadingFailure | IOException e) {
                return null;
            }
        }
        return null;
    }

    /** Where the rows of a table end: at the header again, or where another width goes on. */
    private int end(TextRow header, int first, int width) {
        boolean gap = false;
        for (int i = first; i < rows.size(); i++) {
            TextRow row = rows.get(i);
            boolean again = i > first + HEADER_ROWS && row.cells().equals(header.cells());
            gap |= i > 0 && row.number() > rows.get(i - 1).number() + 1;
            if (again || otherWidth(i, width) || (gap && headsAnother(i, width))) {
                return i;
            }
            gap = row.blank();
        }
        return rows.size();
    }

    private boolean otherWidth(int at, int width) {
        int other = rows.get(at).width();
        boolean onlyWider = other > width && rows.get(at).blankFrom(width);
        if (!rows.get(at).ragged() || rows.get(at).blank() || other == width || other < 2 || onlyWider) {
            return false;
        }
        int same = 0;
        for (int i = at; i < rows.size() && same < RUN; i++) {
            if (!rows.get(i).blank()) {
                if (rows.get(i).width() != other) {
                    return false;
                }
                same++;
            }
        }
        return same == RUN;
    }

    /** True when a row after a gap has words where the rows below it have figures. */
    private boolean headsAnother(int at, int width) {
        TextRow row = rows.get(at);
        return row.filled() >= 2 && heads(row, at + 1, width, Math.min(rows.size(), at + 1 + RUN));
    }

    private boolean heads(TextRow row, int from, int width, int to) {
        int figures = 0;
        for (int column = 0; column < width; column++) {
            if (isFigures(column, from, to)) {
                figures++;
                if (!row.words(column)) {
                    return false;
                }
            }
        }
        return figures > 0 && figures >= Math.min(2, width - 1);
    }

    private boolean anyFigures(int width) {
        for (int column = 0; column < width; column++) {
            if (isFigures(column, 0, rows.size())) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigures(int column, int from, int to) {
        int figures = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            TextRow row = rows.get(i);
            figures += row.figure(column) ? 1 : 0;
            others += row.words(column) ? 1 : 0;
        }
        return figures >= 2 && figures >= 9 * others;
    }

    private int withoutNotes(int first, int end, int width) {
        int last = end;
        while (last > first && width > 2 && isNote(rows.get(last - 1), width)) {
            last--;
        }
        return last;
    }

    private static boolean isNote(TextRow row, int width) {
        return row.blank() || (row.filled() == 1 && (row.width() != width || row.blankFrom(1)));
    }

    private void take(TextRow row, int width, List<TextRow> body, List<Fault> left) {
        if (row.blank()) {
            return;
        }
        boolean fits = row.width() == width || (row.width() > width && row.blankFrom(width));
        if (!row.ragged() || (fits && !row.torn())) {
            body.add(row.resized(width));
        } else {
            left.add(misaligned(row, width));
        }
    }

    private Fault misaligned(TextRow row, int width) {
        return new Fault(
                FaultCode.ROW_MISALIGNED, Severity.ERROR, sheet, row.number(), null, null, row.width() + " / " + width);
    }

    /** A header that is wider by empty cells is meant without them; another one is kept as it is, and said to be unsure. */
    private TextRow aligned(TextRow header, int width, List<Fault> left) {
        if (!header.ragged() || header.width() == width) {
            return header.resized(width);
        }
        if (header.width() > width && header.filled() == width) {
            return header.withoutBlanks();
        }
        if (header.width() > width && header.blankFrom(width)) {
            return header.resized(width);
        }
        left.add(0, misaligned(header, width));
        return header.resized(Math.max(width, header.width()));
    }

    private TextTable assembled(TextRow header, List<TextRow> body, List<Fault> left) {
        int width = header.width();
        TextRow top = header;
        int at = 0;
        while (at < HEADER_ROWS - 1 && at + 1 < body.size() && headsAll(top, body, at)) {
            top = top.above(body.get(at++).resized(width));
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(top.cells());
        body.subList(at, body.size())
                .forEach(row -> lines.add(row.resized(width).cells()));
        return new TextTable(sheet, lines, left);
    }

    /** True when a row below the header has words, as the header has, in each column that has figures from there on. */
    private static boolean headsAll(TextRow top, List<TextRow> body, int at) {
        List<TextRow> below = body.subList(at + 1, Math.min(body.size(), at + 1 + ROWS_LOOKED_AT));
        TableCutter look = new TableCutter(null, below);
        int width = body.get(at).width();
        if (body.get(at).completes(top) && look.anyFigures(width)) {
            return true;
        }
        return look.heads(top, 0, width, below.size()) && look.heads(body.get(at), 0, width, below.size());
    }
}
