package vn.cadre.reading.source.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.cadre.reading.fault.CellName;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.ErrorCells;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource.Handler;

/** The rows of one sheet of a workbook; a formula counts with the value that was saved. */
final class SheetReader {
    private static final int DAYS_FROM_1900_TO_1904 = 1_462;
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;
    private static final int EXACT_DIGITS = 15;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final SharedTexts texts;
    private final CellStyles styles;
    private final int daysToAdd;
    private final Row row = new Row();
    private final StringBuilder value = new StringBuilder();
    private long characters;
    private XmlPart xml;
    private int rowNumber;
    private int column;
    private String type;
    private String style;

    SheetReader(SharedTexts texts, CellStyles styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        daysToAdd = from1904 ? DAYS_FROM_1900_TO_1904 : 0;
        row.bareDaysLater(daysToAdd);
    }

    void read(XmlPart sheet, Handler handler) throws ReadingFailure {
        xml = sheet;
        rowNumber = 0;
        while (xml.next()) {
            if (xml.starts() && xml.element().equals("row")) {
                beginRow();
                cells();
                if (characters > Limits.TEXT_CHARACTERS) {
                    throw ReadingFailure.limit("> " + Limits.TEXT_CHARACTERS + " characters");
                }
                handler.row(row);
            }
        }
    }

    private void beginRow() throws ReadingFailure {
        int number = rowNumber + 1;
        boolean hidden = false;
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeName(i);
            if (name.equals("r")) {
                number = (int) whole(xml.attributeValue(i));
            } else if (name.equals("hidden")) {
                hidden = WorkbookPackage.truth(xml.attributeValue(i));
            }
        }
        if (number <= rowNumber || number > LAST_ROW) {
            throw xml.damaged("row " + number);
        }
        rowNumber = number;
        column = -1;
        row.begin(number);
        if (hidden) {
            row.hide();
        }
    }

    private void cells() throws ReadingFailure {
        while (xml.next()) {
            if (xml.starts() && xml.element().equals("c")) {
                beginCell();
                cell();
            } else if (xml.ends() && xml.element().equals("row")) {
                return;
            }
        }
    }

    private void beginCell() throws ReadingFailure {
        int at = column + 1;
        type = null;
        style = null;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> at = column(xml.attributeValue(i));
                case "s" -> style = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                default -> {}
            }
        }
        if (at <= column || at >= LAST_COLUMN) {
            throw xml.damaged("row " + rowNumber);
        }
        column = at;
    }

    private static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length(); i++) {
            int letter = reference.charAt(i) & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * 26 + letter - 'A' + 1;
            if (number > LAST_COLUMN) {
                break;
            }
        }
        return number - 1;
    }

    private void cell() throws ReadingFailure {
        value.setLength(0);
        String inline = null;
        boolean inValue = false;
        while (xml.next()) {
            if (xml.starts()) {
                inValue = xml.element().equals("v");
                if (xml.element().equals("is")) {
                    inline = SharedTexts.text(xml, "is", new StringBuilder());
                }
            } else if (xml.ends()) {
                inValue = false;
                if (xml.element().equals("c")) {
                    break;
                }
            } else if (inValue) {
                xml.appendText(value);
            }
        }
        if (inline != null) {
            add(inline);
        } else if (value.length() > 0) {
            addValue();
        }
    }

    private void addValue() throws ReadingFailure {
        if (type == null || type.equals("n")) {
            addNumber();
            return;
        }
        switch (type) {
            case "s" -> add(shared());
            case "b" -> {
                room();
                row.addValue(column, CellKind.BOOLEAN, WorkbookPackage.truth(value.toString()) ? 1 : 0);
            }
            case "e" -> {
                room();
                row.addError(column, value.toString());
            }
            case "d" -> addDay();
            case "str", "inlineStr" -> addFormulaText();
            default -> throw damaged();
        }
    }

    private String shared() throws ReadingFailure {
        double index = whole(value);
        if (index < 0 || index >= texts.size()) {
            throw damaged();
        }
        return texts.text((int) index);
    }

    private void addFormulaText() throws ReadingFailure {
        String text = SharedTexts.unescaped(value);
        if (ErrorCells.isError(text)) {
            room();
            row.addError(column, text);
        } else {
            add(text);
        }
    }

    private void add(String text) throws ReadingFailure {
        if (!text.isEmpty()) {
            room();
            characters += text.length();
            row.addText(column, text);
        }
    }

    private void addNumber() throws ReadingFailure {
        room();
        double number = number();
        CellKind kind = styles.kind(style);
        boolean dated = kind == CellKind.DATE || kind == CellKind.MONTH;
        row.addValue(column, kind, dated ? number + daysToAdd : number);
    }

    private double number() throws ReadingFailure {
        double whole = whole(value);
        if (whole >= 0) {
            return whole;
        }
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    /** A day written as in ISO 8601, as some programs do. */
    private void addDay() throws ReadingFailure {
        room();
        try {
            LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
            row.addValue(column, CellKind.DATE, (double) ChronoUnit.DAYS.between(SERIAL_ZERO, day));
        } catch (DateTimeException e) {
            throw damaged();
        }
    }

    /** The number that digits alone write, or -1. */
    private static double whole(CharSequence written) {
        int length = written.length();
        if (length == 0 || length > EXACT_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void room() throws ReadingFailure {
        if (column >= Limits.COLUMNS) {
            throw ReadingFailure.limit("> " + Limits.COLUMNS + " columns");
        }
    }

    private ReadingFailure damaged() {
        return xml.damaged(CellName.letters(column) + rowNumber);
    }
}
