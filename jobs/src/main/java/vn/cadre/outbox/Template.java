package vn.cadre.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.outbox.Look.Part;

/** An empty workbook for one dataset, made from its contract: to be filled in and sent. */
public final class Template {
    static final String SHEET = "Số liệu";
    static final String GUIDE = "Hướng dẫn";
    private static final String LISTS = "Danh mục";
    private static final int HEADER_ROW = 3;
    private static final int ROWS = 5_000;
    private static final int BOX_TEXT = 250;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Look look = new Look(workbook);
    private final Contract contract;
    private final Choices choices;
    private final Map<String, String> ranges = new HashMap<>();

    /**
     * @param day the day as of which units and their names are offered
     */
    public Template(Definitions definitions, Contract contract, LocalDate day) {
        this.contract = contract;
        this.choices = new Choices(definitions, day);
    }

    /** Writes the workbook. */
    public void write(OutputStream out) throws IOException {
        try (workbook) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            new Guide(workbook.createSheet(GUIDE), look, contract, choices).write();
            writeLists(workbook.createSheet(LISTS));
            writeHead(sheet);
            List<Field> fields = contract.fields();
            for (int column = 0; column < fields.size(); column++) {
                writeColumn(sheet, column, fields.get(column));
            }
            sheet.createFreezePane(0, HEADER_ROW + 1);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            workbook.setSheetVisibility(workbook.getSheetIndex(LISTS), SheetVisibility.HIDDEN);
            workbook.setActiveSheet(0);
            workbook.write(out);
        }
    }

    private void writeHead(XSSFSheet sheet) {
        look.put(sheet.createRow(0), 0, Part.TITLE, contract.titleVi());
        sheet.getRow(0).setHeightInPoints(24);
        look.put(sheet.createRow(1), 0, Part.HINT, contract.titleEn());
        look.put(
                sheet.createRow(2),
                0,
                Part.LINE,
                "Tiêu đề nền đậm: bắt buộc. Tiêu đề nền nhạt: không bắt buộc. Cách ghi và cách đặt tên tệp: xem trang"
                        + " “" + GUIDE + "”.");
        sheet.createRow(HEADER_ROW).setHeightInPoints(34);
    }

    private void writeColumn(XSSFSheet sheet, int column, Field field) {
        Row header = sheet.getRow(HEADER_ROW);
        look.put(header, column, field.required() ? Part.REQUIRED : Part.OPTIONAL, field.header());
        note(sheet, header.getCell(column), field);
        sheet.setColumnWidth(column, width(field) * 256);
        sheet.setDefaultColumnStyle(column, style(field));
        validate(sheet, column, field);
    }

    private static int width(Field field) {
        int wanted = switch (field.type()) {
            case DATE, INTEGER, DECIMAL, QUANTITY -> 13;
            case TICK -> 12;
            case CODE -> 20;
            case TEXT, UNIT -> field.unitColumn() == null ? 20 : 32;
        };
        return Math.max(wanted, Math.min(24, field.header().length() * 2 / 3 + 4));
    }

    /** Text stays as it is typed, so that codes keep their zeros; days are shown day first. */
    private CellStyle style(Field field) {
        String format = switch (field.type()) {
            case DATE -> "dd/mm/yyyy";
            case INTEGER -> "0";
            case DECIMAL -> "General";
            default -> "@";
        };
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(look.style(Part.RAW));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void note(XSSFSheet sheet, org.apache.poi.ss.usermodel.Cell cell, Field field) {
        String text = field.header() + " / " + field.headerEn() + "\n"
                + (field.required() ? "Bắt buộc." : "Không bắt buộc.") + "\n" + choices.rule(field) + "\nVí dụ: "
                + choices.example(field);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(HEADER_ROW + 1);
        anchor.setRow2(HEADER_ROW + 9);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        comment.setAuthor("Cadre Warehouse");
        cell.setCellComment(comment);
    }

    private void validate(XSSFSheet sheet, int column, Field field) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = switch (field.type()) {
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2100,12,31)", "dd/mm/yyyy");
            case INTEGER -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case DECIMAL -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case TICK -> helper.createExplicitListConstraint(new String[] {"x"});
            case CODE, UNIT, TEXT -> {
                String range = ranges.get(Choices.list(field));
                yield range == null ? null : helper.createFormulaListConstraint(range);
            }
            case QUANTITY -> null;
        };
        if (constraint == null) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList(HEADER_ROW + 1, HEADER_ROW + ROWS, column, column);
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.createPromptBox(cut(field.header(), 30), cut(choices.rule(field), BOX_TEXT));
        validation.setShowPromptBox(true);
        validation.createErrorBox("Chưa đúng", cut("Cột “" + field.header() + "”: " + choices.rule(field), BOX_TEXT));
        validation.setErrorStyle(strict(field) ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(!Choices.free(field));
        sheet.addValidationData(validation);
    }

    private static boolean strict(Field field) {
        return switch (field.type()) {
            case DATE -> false;
            case CODE, UNIT -> !field.lenient();
            default -> true;
        };
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** One column for each list, without headings, so that nobody takes the sheet for a table. */
    private void writeLists(XSSFSheet sheet) {
        Set<String> lists = new LinkedHashSet<>();
        contract.fields().stream()
                .map(Choices::list)
                .filter(list -> list != null)
                .forEach(lists::add);
        int column = 0;
        for (String list : lists) {
            List<String> texts = choices.texts(list);
            for (int i = 0; i < texts.size(); i++) {
                Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                look.put(row, column, Part.RAW, texts.get(i));
            }
            String letters = CellReference.convertNumToColString(column);
            Name name = workbook.createName();
            name.setNameName("ds_" + list);
            name.setRefersToFormula("'" + LISTS + "'!$" + letters + "$1:$" + letters + "$" + Math.max(1, texts.size()));
            ranges.put(list, name.getNameName());
            column++;
        }
    }
}
