package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** OpenDocument spreadsheets. */
class OpenDocumentTest {
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:body><office:spreadsheet><table:table table:name="Biểu">
            """;
    private static final String END = """
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;

    private static byte[] ods(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((START + rows + END).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append(cell.startsWith("<") ? cell : text(cell));
        }
        return row.append("</table:table-row>").toString();
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String header() {
        return row("Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng", "Ngày hoàn thành");
    }

    @Test
    void aTableOfTextsNumbersAndDays() throws IOException {
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                ods(
                        row("BÁO CÁO")
                                + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
                                + header()
                                + row(
                                        "T1",
                                        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>ghi chú</text:p>"
                                                + "</office:annotation><text:p>Đề<text:s/>án</text:p><text:p>A</text:p></table:table-cell>",
                                        "Đề án",
                                        "CT 2019",
                                        "<table:table-cell office:value-type=\"float\" office:value=\"2019\"><text:p>2.019</text:p></table:table-cell>",
                                        "Hoàn thành",
                                        "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-11-01\"><text:p>11/2019</text:p></table:table-cell>")));
        assertEquals(
                List.of(
                        "Biểu!5 [T1, Đề án A, DE_AN, CT 2019, 2019, null, null, null, null, HOAN_THANH, 2019-11-01, MONTH]"),
                submitted.rows);
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
    }

    @Test
    void aDayShownWithoutItsYearKeepsItsDay() throws IOException {
        String day =
                "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-03-15\"><text:p>15/03</text:p>"
                        + "</table:table-cell>";
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                ods(header() + row("T1", "Đề án A", "Đề án", "CT 2019", "2019", "Hoàn thành", day)));
        assertEquals(
                List.of(
                        "Biểu!2 [T1, Đề án A, DE_AN, CT 2019, 2019, null, null, null, null, HOAN_THANH, 2019-03-15, DAY]"),
                submitted.rows);
    }

    @Test
    void errorsAndRepeatedCells() throws IOException {
        Submitted submitted = Submitted.bytes(
                "40",
                "task",
                "2019-11",
                ods(header()
                        + row(
                                "T1",
                                "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>",
                                "Đề án",
                                "CT 2019",
                                "2019",
                                "Hoàn thành")));
        assertEquals(List.of("ERROR_CELL | Biểu!B2 | title | #N/A | null"), submitted.faults);
    }

    @Test
    void repeatsThatAskForTooMuch() throws IOException {
        String wide = "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
        assertEquals(
                "REJECTED read 0 = 0 + 0",
                Submitted.bytes("40", "task", "2019-11", ods(row(wide))).verdict());
        String often = "<table:table-row table:number-rows-repeated=\"2147483647\">" + text("x") + "</table:table-row>";
        assertEquals(
                "REJECTED read 0 = 0 + 0",
                Submitted.bytes("40", "task", "2019-11", ods(often)).verdict());
    }

    @Test
    void entitiesAreNotResolved() throws IOException {
        byte[] bytes = ods("&bomb;");
        assertEquals(
                "REJECTED read 0 = 0 + 0",
                Submitted.bytes("40", "task", "2019-11", bytes).verdict());
    }
}
