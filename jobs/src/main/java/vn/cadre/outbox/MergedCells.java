package vn.cadre.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged ranges of a workbook's sheets, found by row; each sheet is asked for its ranges once. */
final class MergedCells {
    private static final int TALL = 64;

    private final IdentityHashMap<Sheet, Ranges> sheets = new IdentityHashMap<>();

    /** The ranges of one sheet: most cover few rows and stand with each of them. */
    private static final class Ranges {
        private final Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();
        private final List<CellRangeAddress> tall = new ArrayList<>();

        Ranges(Sheet sheet) {
            for (CellRangeAddress range : sheet.getMergedRegions()) {
                if (range.getLastRow() - range.getFirstRow() >= TALL) {
                    tall.add(range);
                } else {
                    for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
                        byRow.computeIfAbsent(row, key -> new ArrayList<>(1)).add(range);
                    }
                }
            }
        }

        CellAddress first(CellAddress cell) {
            for (CellRangeAddress range : byRow.getOrDefault(cell.getRow(), List.of())) {
                if (range.isInRange(cell)) {
                    return new CellAddress(range.getFirstRow(), range.getFirstColumn());
                }
            }
            for (CellRangeAddress range : tall) {
                if (range.isInRange(cell)) {
                    return new CellAddress(range.getFirstRow(), range.getFirstColumn());
                }
            }
            return cell;
        }
    }

    /** The cell that shows what a cell holds: the first of its merged range, or itself. */
    CellAddress first(Sheet sheet, CellAddress cell) {
        return sheets.computeIfAbsent(sheet, Ranges::new).first(cell);
    }
}
