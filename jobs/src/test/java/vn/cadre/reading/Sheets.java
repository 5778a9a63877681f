package vn.cadre.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A small workbook written out in a test: rows of texts, numbers, days, truths, and shown shares. */
public final class Sheets {
    private final Map<String, Object[][]> sheets = new LinkedHashMap<>();
    private String hidden;

    /** A number shown as a percentage. */
    public record Share(double value) {}

    /** A day shown as month and year. */
    public record Month(LocalDate day) {}

    public static Sheets of(String name, Object[]... rows) {
        return new Sheets().and(name, rows);
    }

    public Sheets and(String name, Object[]... rows) {
        sheets.put(name, rows);
        return this;
    }

    public Sheets hide(String name) {
        hidden = name;
        return this;
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (Map.Entry<String, Object[][]> entry : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(entry.getKey());
                write(sheet, entry.getValue());
                if (entry.getKey().equals(hidden)) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                write(sheet, row, column, rows[row][column]);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof String text) {
            sheet.value(row, column, text);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Month month) {
            sheet.value(row, column, month.day());
            sheet.style(row, column).format("mmm-yy").set();
        } else if (value instanceof Share share) {
            sheet.value(row, column, share.value());
            sheet.style(row, column).format("0.00%").set();
        }
    }
}
