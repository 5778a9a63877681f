package vn.cadre.outbox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The few styles of the sheets that we write, alike in old and new workbooks. */
final class Look {
    static final short TEXT = 49;
    private static final String FACE = "Arial";
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final Map<Part, CellStyle> styles = new EnumMap<>(Part.class);
    private final Map<Part, CellStyle> guarded = new EnumMap<>(Part.class);

    Look(Workbook workbook) {
        this.workbook = workbook;
    }

    /** A colour: its own where the workbook can hold it, else the nearest of the old palette. */
    enum Colour {
        ERROR(0xFFC7CE, IndexedColors.ROSE),
        WARNING(0xFFEB9C, IndexedColors.LIGHT_YELLOW),
        NAVY(0x1F3864, IndexedColors.DARK_BLUE),
        BLUE(0x2F5597, IndexedColors.ROYAL_BLUE),
        PALE(0xDDE6F3, IndexedColors.PALE_BLUE),
        MIST(0xF3F6FB, IndexedColors.WHITE),
        GREY(0x595959, IndexedColors.GREY_50_PERCENT),
        LINE(0xBFBFBF, IndexedColors.GREY_25_PERCENT),
        RED(0xC00000, IndexedColors.DARK_RED),
        LINK(0x0563C1, IndexedColors.BLUE),
        WHITE(0xFFFFFF, IndexedColors.WHITE);

        private final int rgb;
        private final IndexedColors old;

        Colour(int rgb, IndexedColors old) {
            this.rgb = rgb;
            this.old = old;
        }

        private XSSFColor own() {
            return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
        }
    }

    /** What a cell is. */
    enum Part {
        TITLE,
        LINE,
        HINT,
        ALERT,
        HEADER,
        REQUIRED,
        OPTIONAL,
        BODY,
        BOLD,
        CENTRED,
        LINKED,
        ERROR,
        WARNING,
        RAW,
        RAW_HEADER
    }

    /** Puts a text, which stays a text however it begins. */
    Cell put(Row row, int column, Part part, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …");
        cell.setCellStyle(mayBeFormula(text) ? guarded(part) : style(part));
        return cell;
    }

    /** True for what a spreadsheet would take for a formula when it is typed anew. */
    private static boolean mayBeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private CellStyle guarded(Part part) {
        return guarded.computeIfAbsent(part, key -> {
            CellStyle style = make(part);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    CellStyle style(Part part) {
        return styles.computeIfAbsent(part, this::make);
    }

    private CellStyle make(Part part) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(TEXT);
        switch (part) {
            case TITLE -> style.setFont(font(16, Colour.NAVY, true));
            case LINE -> style.setFont(font(11, Colour.NAVY, false));
            case HINT -> style.setFont(font(10, Colour.GREY, false));
            case ALERT -> style.setFont(font(11, Colour.RED, true));
            case HEADER, REQUIRED -> heading(style, Colour.NAVY, Colour.WHITE);
            case OPTIONAL -> heading(style, Colour.PALE, Colour.NAVY);
            case BODY -> boxed(style, font(10, Colour.NAVY, false));
            case BOLD -> boxed(style, font(10, Colour.NAVY, true));
            case CENTRED -> centred(style, Colour.NAVY);
            case LINKED -> linked(style);
            case ERROR -> filled(style, Colour.ERROR);
            case WARNING -> filled(style, Colour.WARNING);
            case RAW -> style.setFont(font(10, null, false));
            case RAW_HEADER -> {
                style.setFont(font(10, Colour.NAVY, true));
                fill(style, Colour.PALE);
            }
        }
        return style;
    }

    private void heading(CellStyle style, Colour ground, Colour ink) {
        boxed(style, font(10, ink, true));
        fill(style, ground);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.CENTER);
    }

    private void centred(CellStyle style, Colour ink) {
        boxed(style, font(10, ink, false));
        style.setAlignment(HorizontalAlignment.CENTER);
    }

    private void linked(CellStyle style) {
        centred(style, Colour.LINK);
        Font font = font(10, Colour.LINK, true);
        font.setUnderline(Font.U_SINGLE);
        style.setFont(font);
    }

    private void filled(CellStyle style, Colour ground) {
        centred(style, Colour.NAVY);
        fill(style, ground);
    }

    private void boxed(CellStyle style, Font font) {
        style.setFont(font);
        style.setWrapText(true);
        for (var side : List.<Consumer<BorderStyle>>of(
                style::setBorderTop, style::setBorderBottom, style::setBorderLeft, style::setBorderRight)) {
            side.accept(BorderStyle.THIN);
        }
        if (style instanceof XSSFCellStyle own) {
            for (var side : BorderSide.values()) {
                own.setBorderColor(side, Colour.LINE.own());
            }
        } else {
            style.setTopBorderColor(Colour.LINE.old.getIndex());
            style.setBottomBorderColor(Colour.LINE.old.getIndex());
            style.setLeftBorderColor(Colour.LINE.old.getIndex());
            style.setRightBorderColor(Colour.LINE.old.getIndex());
        }
    }

    private Font font(int points, Colour ink, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (ink != null && font instanceof XSSFFont own) {
            own.setColor(ink.own());
        } else if (ink != null) {
            font.setColor(ink.old.getIndex());
        }
        return font;
    }

    static void fill(CellStyle style, Colour colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (style instanceof XSSFCellStyle own) {
            own.setFillForegroundColor(colour.own());
        } else {
            style.setFillForegroundColor(colour.old.getIndex());
        }
    }

    /** True for a style that {@link #fill} coloured so. */
    static boolean filledWith(CellStyle style, Colour colour) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return false;
        }
        if (style instanceof XSSFCellStyle own) {
            XSSFColor found = own.getFillForegroundColorColor();
            byte[] rgb = found == null ? null : found.getRGB();
            return rgb != null && Arrays.equals(rgb, colour.own().getRGB());
        }
        return style.getFillForegroundColor() == colour.old.getIndex();
    }
}
