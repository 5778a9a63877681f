package vn.cadre.outbox;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Formulas that reach outside their workbook: links to other files, DDE, and functions that call programs or fetch pages. */
final class ActiveFormulas {
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\[\\d+\\]|\\[[^\\]]*\\.(?:xl|ods|csv)[^\\]]*\\]|\\||\\\\\\\\|\\w+://"
                    + "|\\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER(?:\\.ID)?|EXEC|HYPERLINK|DDE|SQL\\.REQUEST|EVALUATE"
                    + "|GET\\.\\w+|RUN|FOPEN|FWRITE\\w*|IMAGE|STOCKHISTORY)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    private ActiveFormulas() {}

    /** Puts values in the place of such formulas, and takes such names away; says how many there were. */
    static int quiet(Workbook workbook) {
        int found = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && isActive(cell)) {
                        found++;
                        quiet(cell);
                    }
                }
            }
        }
        for (Name name : List.copyOf(workbook.getAllNames())) {
            if (isActive(name)) {
                found++;
                workbook.removeName(name);
            }
        }
        return found;
    }

    private static boolean isActive(Cell cell) {
        try {
            return reachesOutside(cell.getCellFormula());
        } catch (RuntimeException e) {
            return true; // what cannot even be written down is not sent
        }
    }

    private static boolean isActive(Name name) {
        try {
            String formula = name.getRefersToFormula();
            return name.isFunctionName() || (formula != null && reachesOutside(formula));
        } catch (RuntimeException e) {
            return true;
        }
    }

    static boolean reachesOutside(String formula) {
        boolean perhaps = OUTSIDE.matcher(formula).find();
        return perhaps
                && OUTSIDE.matcher(TEXT.matcher(formula).replaceAll("\"\"")).find();
    }

    private static void quiet(Cell cell) {
        try {
            if (cell.isPartOfArrayFormulaGroup()) {
                cell.getSheet().removeArrayFormula(cell);
                return;
            }
            cell.removeFormula();
        } catch (RuntimeException e) {
            cell.setBlank();
        }
    }
}
