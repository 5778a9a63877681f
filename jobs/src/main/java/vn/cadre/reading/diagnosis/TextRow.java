package vn.cadre.reading.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cadre.reading.source.Row;

/**
 * One row as text, kept after its source went on.
 *
 * @param ragged true for formats in which every row should be as wide as the others
 * @param torn true when a quoted cell seems torn
 */
record TextRow(int number, boolean ragged, boolean torn, List<String> cells) {
    static TextRow of(Row row) {
        return new TextRow(row.number(), row.ragged(), row.torn(), List.of(row.cells()));
    }

    int width() {
        return cells.size();
    }

    /** How many cells hold something. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    boolean blank() {
        return filled() == 0;
    }

    boolean blankFrom(int column) {
        for (int i = column; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The first cells, or as many empty ones as are missing. */
    TextRow resized(int width) {
        String[] sized = Arrays.copyOf(cells.toArray(String[]::new), width);
        for (int i = cells.size(); i < width; i++) {
            sized[i] = "";
        }
        return new TextRow(number, ragged, torn, List.of(sized));
    }

    TextRow withoutBlanks() {
        return new TextRow(
                number,
                ragged,
                torn,
                cells.stream().filter(cell -> !cell.isBlank()).toList());
    }

    /** A header of two rows as one; a cell that was merged over several columns counts for each of them. */
    TextRow above(TextRow lower) {
        List<String> joined = new ArrayList<>();
        String over = "";
        for (int i = 0; i < cells.size(); i++) {
            String top = cells.get(i);
            String bottom = lower.cells.get(i);
            over = top.isBlank() ? over : top;
            joined.add(bottom.isBlank() ? top : over.isEmpty() ? bottom : over + " " + bottom);
        }
        return new TextRow(number, ragged, torn, List.copyOf(joined));
    }

    boolean anyFigure() {
        for (int column = 0; column < cells.size(); column++) {
            if (figure(column)) {
                return true;
            }
        }
        return false;
    }

    /** True when this row has words under some empty cell of the row above, and no figures. */
    boolean completes(TextRow upper) {
        boolean completes = false;
        for (int column = 0; column < cells.size(); column++) {
            boolean open =
                    column >= upper.cells.size() || upper.cells.get(column).isBlank();
            completes |= open && words(column);
        }
        return completes && !anyFigure() && !upper.anyFigure();
    }

    /** True for a cell of figures: a number, an amount, a date, a time. */
    boolean figure(int column) {
        if (column >= cells.size()) {
            return false;
        }
        boolean digits = false;
        String cell = cells.get(column);
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (Character.isLetter(letter)) {
                return false;
            }
            digits |= Character.isDigit(letter);
        }
        return digits;
    }

    /** True for a cell of words. */
    boolean words(int column) {
        return column < cells.size() && cells.get(column).chars().anyMatch(Character::isLetter);
    }
}
