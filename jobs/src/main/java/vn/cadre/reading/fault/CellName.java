package vn.cadre.reading.fault;

/** The name by which a spreadsheet shows a cell: C7. */
public final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    public static String of(int column, int rowNumber) {
        return letters(column) + rowNumber;
    }

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
