package vn.cadre.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as workbooks: a bare table, or the paper form with title block, sections, total and signatures. */
final class Workbooks {
    private static final String CREATOR = "Cadre Warehouse sample";

    private Workbooks() {}

    static byte[] write(Submission submission, Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (Workbook workbook = new Workbook(bytes, CREATOR, null)) {
            workbook.setCompressionLevel(0);
            Worksheet sheet = workbook.newWorksheet(Table.LABEL);
            if (submission.manner().format() == Manner.Format.TITLED_WORKBOOK) {
                new PaperForm(submission, table, sheet).write();
            } else {
                plain(submission, table, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.rewrite(bytes.toByteArray());
    }

    private static void plain(Submission submission, Table table, Worksheet sheet) {
        List<String> headings = table.headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (int i = 0; i < table.rows().size(); i++) {
            row(submission, table, table.rows().get(i), sheet, i + 1, 0);
        }
        if (table.rows().isEmpty() && submission.manner().heading() % 2 == 0) {
            sheet.value(1, 0, Table.NOTHING_TO_REPORT);
        }
    }

    static void row(Submission submission, Table table, Row row, Worksheet sheet, int at, int firstColumn) {
        for (int i = 0; i < table.fields().size(); i++) {
            cell(submission, table, table.cell(row, table.fields().get(i)), sheet, at, firstColumn + i);
        }
    }

    private static void cell(Submission submission, Table table, Object value, Worksheet sheet, int row, int column) {
        if (value instanceof LocalDate day) {
            if (submission.manner().dates() == Manner.Dates.DASHED) {
                sheet.value(row, column, table.written(day));
            } else {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!"".equals(value)) {
            sheet.value(row, column, String.valueOf(value));
        }
    }
}
