package vn.cadre.reading.header;

import vn.cadre.reading.source.Row;

/** What the rows of a sheet say about a table in it while no header is recognised. */
public final class TableSigns {
    private static final int FULL = 3;

    private int wideRows;
    private int fullRows;
    private boolean figures;

    public void see(Row row) {
        RowClassifier.Filled filled = RowClassifier.Filled.of(row);
        boolean full = filled.count() >= FULL;
        if (!full && RowClassifier.isNil(row, filled)) {
            return;
        }
        wideRows += filled.count() > 1 ? 1 : 0;
        fullRows += full ? 1 : 0;
        figures |= filled.count() > 1 && isFigure(row, filled.last());
    }

    /** A bare number; titles hold numbers only among words. */
    private static boolean isFigure(Row row, int column) {
        String text = row.text(column);
        return text.length() < Header.LONGEST
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(Character::isLetter);
    }

    /** How many rows have more than one cell filled. */
    public int wideRows() {
        return wideRows;
    }

    /** True when some row has more than one cell filled, as a table must. */
    public boolean sawTable() {
        return wideRows > 1;
    }

    /** True when there must be a table: a letterhead has two cells side by side as well, but neither three nor a figure. */
    public boolean areOfATable() {
        return fullRows > 1 || (sawTable() && figures);
    }
}
