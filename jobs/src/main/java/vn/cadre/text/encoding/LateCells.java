package vn.cadre.text.encoding;

import java.util.ArrayList;
import java.util.List;

/** Repairs the damaged cells of columns that were found sound before; what one speaks for helps the others. */
public final class LateCells {
    private final List<LegacyTable> met = new ArrayList<>();

    public CellRepair.Outcome repair(String cell) {
        if (!LegacyEncoding.isSuspicious(cell)) {
            return CellRepair.Outcome.unchanged(cell);
        }
        CellRepair.Outcome outcome = CellRepair.alone(cell, met);
        for (LegacyTable table : LegacyTable.values()) {
            if (table.encoding() == outcome.encoding() && !met.contains(table)) {
                met.add(table);
            }
        }
        return outcome;
    }
}
