package vn.cadre.reading.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cadre.text.encoding.CellRepair;
import vn.cadre.text.encoding.Encoding;
import vn.cadre.text.encoding.KnownWords;
import vn.cadre.text.encoding.LegacyEncoding;

/**
 * Hands on the rows of a source with cells of old encodings turned into Unicode. The first rows of a sheet are held back to
 * judge each column by its own words; a column whose damaged cells are too few is judged together with the others. A column that has shown
 * hardly a letter beyond ASCII is watched, and rows are held back again where it shows letters of an old encoding.
 */
final class ColumnRepair implements TableSource.Handler {
    private static final int ROWS_JUDGED = 200;
    private static final int CHARACTERS_HELD = 1 << 20;
    private static final int CELLS_TRUSTED = 8;
    private static final char LAST_BYTE = 0xFF;

    private final TableSource.Handler next;
    private final KnownWords known;
    private final List<Row> held = new ArrayList<>();
    private final Set<Encoding> found = EnumSet.noneOf(Encoding.class);
    private int characters;
    private boolean judged;
    private boolean repairs;
    private CellRepair[] columns = new CellRepair[0];
    private int[] accented = new int[0];
    private int[] watched = new int[0];

    ColumnRepair(TableSource.Handler next, KnownWords known) {
        this.next = next;
        this.known = known;
    }

    @Override
    public void sheet(String name, TableSource.Visibility visibility) {
        finish();
        judged = false;
        columns = new CellRepair[0];
        accented = new int[0];
        next.sheet(name, visibility);
    }

    @Override
    public void row(Row row) {
        if (judged && !surprising(row)) {
            next.row(repaired(row));
            return;
        }
        judged = false;
        Row kept = row.kept();
        held.add(kept);
        for (int column = 0; column < kept.width(); column++) {
            characters += isText(kept, column) ? kept.text(column).length() : 1;
        }
        if (held.size() == ROWS_JUDGED || characters > CHARACTERS_HELD) {
            finish();
        }
    }

    @Override
    public void repaired(Encoding encoding) {
        found.add(encoding);
        next.repaired(encoding);
    }

    /** Judges what is held back and hands it on. */
    void finish() {
        if (!judged) {
            judge();
            judged = true;
            held.forEach(row -> next.row(repaired(row)));
            held.clear();
            characters = 0;
        }
    }

    /** True when a watched column shows letters that may be of an old encoding; those that only Unicode has speak for it. */
    private boolean surprising(Row row) {
        if (watched.length == 0 || (row.sliced() && !row.beyondAscii())) {
            return false;
        }
        boolean trusted = false;
        for (int column : watched) {
            if (isText(row, column) && row.beyondAscii(column)) {
                if (isDoubtful(row.text(column))) {
                    return true;
                }
                trusted |= ++accented[column] == CELLS_TRUSTED;
            }
        }
        if (trusted) {
            watch();
        }
        return false;
    }

    private static boolean isDoubtful(String text) {
        return LegacyEncoding.isSuspicious(text) || text.chars().noneMatch(letter -> letter > LAST_BYTE);
    }

    private void watch() {
        watched = IntStream.range(0, accented.length)
                .filter(column -> columns[column] == null && accented[column] < CELLS_TRUSTED)
                .toArray();
    }

    private void judge() {
        int width = Math.max(
                accented.length, held.stream().mapToInt(Row::width).max().orElse(0));
        columns = Arrays.copyOf(columns, width);
        accented = Arrays.copyOf(accented, width);
        watch();
        judge(IntStream.of(watched).filter(this::suspicious).toArray());
        repairs = Arrays.stream(columns).anyMatch(Objects::nonNull);
        watch();
    }

    private void judge(int[] suspects) {
        List<String> all = Arrays.stream(suspects)
                .mapToObj(this::cells)
                .flatMap(List::stream)
                .toList();
        for (int column : suspects) {
            CellRepair repair = CellRepair.of(cells(column), all, known);
            columns[column] = repair.isIdle() ? null : repair;
        }
    }

    /** True for odd letters, and for letters beyond ASCII in a column without any that only Unicode has. */
    private boolean suspicious(int column) {
        boolean odd = false;
        boolean unicode = false;
        int beyondAscii = 0;
        for (Row row : held) {
            if (isText(row, column) && row.beyondAscii(column)) {
                String text = row.text(column);
                beyondAscii++;
                odd |= LegacyEncoding.isSuspicious(text);
                unicode |= text.chars().anyMatch(letter -> letter > LAST_BYTE);
            }
        }
        accented[column] += beyondAscii;
        return odd || (beyondAscii > 0 && !unicode);
    }

    private static boolean isText(Row row, int column) {
        return row.kind(column) == CellKind.TEXT;
    }

    private List<String> cells(int column) {
        return held.stream()
                .filter(row -> isText(row, column))
                .map(row -> row.text(column))
                .toList();
    }

    private Row repaired(Row row) {
        if (!repairs) {
            return row;
        }
        for (int column = 0; column < Math.min(row.width(), columns.length); column++) {
            if (columns[column] != null && isText(row, column) && row.beyondAscii(column)) {
                repair(row, column);
            }
        }
        return row;
    }

    private void repair(Row row, int column) {
        CellRepair.Outcome outcome = columns[column].repair(row.text(column));
        if (outcome.encoding() != null) {
            row.replace(column, outcome.text());
            if (found.add(outcome.encoding())) {
                next.repaired(outcome.encoding());
            }
        } else if (outcome.rival() != null) {
            next.unsure(row, column, outcome.rival());
        }
    }
}
