package vn.cadre.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import vn.cadre.contract.Severity;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;

/** Colours the faulty cells of a workbook and says in a comment on each what is wrong and what to do. */
final class Marker {
    private static final String AUTHOR = "Cadre Warehouse";
    private static final String ERROR = "LỖI: ";
    private static final String WARNING = "LƯU Ý: ";
    private static final String REMEDY = "\nCÁCH SỬA: ";
    private static final String BEFORE = "\n\n— Ghi chú có từ trước —\n";
    private static final int CHARACTERS_A_LINE = 46;
    private static final int COLUMNS_WIDE = 5;
    private static final int LONGEST = 3_000;

    private final Workbook workbook;
    private final CreationHelper helper;
    private final MergedCells merged = new MergedCells();
    private final Map<Integer, CellStyle> errorStyles = new HashMap<>();
    private final Map<Integer, CellStyle> warningStyles = new HashMap<>();

    Marker(Workbook workbook) {
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
    }

    /** Where a fault is shown. */
    record Place(String sheet, CellAddress cell) {}

    /** A fault and the words for it. */
    record Finding(Fault fault, FaultWriter.Words words) {}

    /** Takes off the marks that an earlier return file put on, so that only what is still wrong is shown. */
    void clear() {
        Map<Integer, CellStyle> cleared = new HashMap<>();
        for (Sheet sheet : workbook) {
            for (CellAddress address : List.copyOf(sheet.getCellComments().keySet())) {
                Comment comment = sheet.getCellComment(address);
                Row row = sheet.getRow(address.getRow());
                Cell cell = row == null ? null : row.getCell(address.getColumn());
                if (cell != null && isMark(comment)) {
                    clear(cell, comment, cleared);
                }
            }
        }
    }

    /** By its words: an office suite may save a comment without its author, and notes of templates have the same author. */
    private static boolean isMark(Comment comment) {
        String text = comment.getString().getString();
        return (text.startsWith(ERROR) || text.startsWith(WARNING)) && text.contains(REMEDY);
    }

    private void clear(Cell cell, Comment comment, Map<Integer, CellStyle> cleared) {
        String text = comment.getString().getString();
        int before = text.indexOf(BEFORE);
        if (before >= 0) {
            comment.setString(helper.createRichTextString(text.substring(before + BEFORE.length())));
            comment.setAuthor("");
        } else {
            cell.removeCellComment();
        }
        CellStyle style = cell.getCellStyle();
        if (Look.filledWith(style, Look.Colour.ERROR) || Look.filledWith(style, Look.Colour.WARNING)) {
            cell.setCellStyle(cleared.computeIfAbsent((int) style.getIndex(), index -> {
                CellStyle plain = workbook.createCellStyle();
                plain.cloneStyleFrom(style);
                plain.setFillPattern(FillPatternType.NO_FILL);
                return plain;
            }));
        }
    }

    /** Marks the cells of all findings. */
    void mark(List<Finding> findings) {
        Map<Place, List<Finding>> cells = new LinkedHashMap<>();
        for (Finding finding : findings) {
            place(finding.fault())
                    .ifPresent(place -> cells.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(finding));
        }
        cells.forEach(this::mark);
    }

    /** The cell on which a fault is shown: its own, the first of its merged cells, or the first filled one of its row. */
    Optional<Place> place(Fault fault) {
        Sheet sheet = fault.sheet() == null ? null : workbook.getSheet(fault.sheet());
        if (sheet == null || fault.row() == null) {
            return Optional.empty();
        }
        CellAddress cell = fault.cell() != null ? new CellAddress(fault.cell()) : firstFilled(sheet, fault.row() - 1);
        return Optional.of(new Place(sheet.getSheetName(), merged.first(sheet, cell)));
    }

    private static CellAddress firstFilled(Sheet sheet, int number) {
        Row row = sheet.getRow(Math.max(0, number));
        if (row != null) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    return cell.getAddress();
                }
            }
        }
        return new CellAddress(Math.max(0, number), 0);
    }

    private void mark(Place place, List<Finding> findings) {
        Sheet sheet = workbook.getSheet(place.sheet());
        Row row = sheet.getRow(place.cell().getRow());
        if (row == null) {
            row = sheet.createRow(place.cell().getRow());
        }
        Cell cell = row.getCell(place.cell().getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        boolean error = findings.stream().anyMatch(finding -> finding.fault().severity() == Severity.ERROR);
        cell.setCellStyle(error ? coloured(cell, Severity.ERROR) : coloured(cell, Severity.WARNING));
        comment(sheet, cell, text(findings));
    }

    private CellStyle coloured(Cell cell, Severity severity) {
        CellStyle style = cell.getCellStyle();
        boolean error = severity == Severity.ERROR;
        return (error ? errorStyles : warningStyles).computeIfAbsent((int) style.getIndex(), index -> {
            CellStyle coloured = workbook.createCellStyle();
            coloured.cloneStyleFrom(style);
            Look.fill(coloured, error ? Look.Colour.ERROR : Look.Colour.WARNING);
            return coloured;
        });
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            if (text.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(finding.fault().severity() == Severity.ERROR ? ERROR : WARNING)
                        .append(finding.words().messageVi())
                        .append(REMEDY)
                        .append(finding.words().remedyVi());
            }
        }
        return text.toString();
    }

    private void comment(Sheet sheet, Cell cell, String text) {
        Comment old = cell.getCellComment();
        if (old != null) {
            old.setString(
                    helper.createRichTextString(text + BEFORE + old.getString().getString()));
            old.setAuthor(AUTHOR);
            return;
        }
        Drawing<?> drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            drawing = sheet.createDrawingPatriarch();
        }
        Comment comment = drawing.createCellComment(anchor(cell, text));
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private ClientAnchor anchor(Cell cell, String text) {
        ClientAnchor anchor = helper.createClientAnchor();
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                .sum();
        int column = Math.min(
                cell.getColumnIndex() + 1, workbook.getSpreadsheetVersion().getLastColumnIndex() - COLUMNS_WIDE);
        int row = Math.min(cell.getRowIndex(), workbook.getSpreadsheetVersion().getLastRowIndex() - lines - 2);
        anchor.setCol1(column);
        anchor.setCol2(column + COLUMNS_WIDE);
        anchor.setRow1(row);
        anchor.setRow2(row + lines + 1);
        return anchor;
    }
}
