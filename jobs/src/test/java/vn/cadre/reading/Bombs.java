package vn.cadre.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that ask for very much, written to a folder. */
final class Bombs {
    private static final byte[] GOOD = CorpusWorkbooks.good();
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String SHEET_BEGINS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Mã nhiệm vụ</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>Tên đề án</t></is></c><c t=\"inlineStr\"><is><t>Loại</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>Chương trình công tác</t></is></c><c t=\"inlineStr\"><is><t>Năm</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>Tình trạng</t></is></c></row>";
    private static final String SHEET_ENDS = "</sheetData></worksheet>";
    private static final String CSV = "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng\n";

    private final Path folder;
    private final Map<String, String> verdicts = new LinkedHashMap<>();

    Bombs(Path folder) {
        this.folder = folder;
    }

    /** Writes all and gives the beginning of the verdict of each. */
    Map<String, String> write() {
        packages();
        sheets();
        repeatedCells();
        texts();
        return verdicts;
    }

    private void packages() {
        workbook(
                "texts_of_200_megabytes.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                Map.of(TEXTS, repeated("<sst><si><t>", "a".repeat(1 << 20), 200, "</t></si></sst>")));
        workbook(
                "one_attribute_of_40_megabytes.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                Map.of(SHEET, repeated("<worksheet a=\"", "a".repeat(1 << 20), 40, "\"/>")));
        workbook(
                "a_million_elements_deep.xlsx",
                "REJECTED read UNREADABLE_FILE",
                Map.of(SHEET, repeated("", "<a>".repeat(1 << 16), 100, "")));
        workbook("names_without_end.xlsx", "REJECTED read UNREADABLE_FILE", Map.of(SHEET, names(2_000_000)));
        manySheets();
        ratio();
    }

    private void sheets() {
        workbook(
                "a_million_empty_styled_rows.xlsx",
                "LOADED null",
                Map.of(
                        SHEET,
                        rows(
                                "<row r=\"%d\" s=\"1\" customFormat=\"1\"><c r=\"A%1$d\" s=\"1\"/><c r=\"F%1$d\" s=\"1\"/></row>",
                                1_048_576)));
        workbook(
                "one_text_a_million_times.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                Map.of(
                        TEXTS, bytes("<sst><si><t>" + "Đề án ".repeat(5_461) + "</t></si></sst>"),
                        SHEET,
                                rows(
                                        "<row r=\"%d\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>",
                                        1_000_000)));
        StringBuilder wide = new StringBuilder("<row r=\"1\">");
        for (int column = 0; column < 10_000; column++) {
            wide.append("<c><v>").append(column).append("</v></c>");
        }
        workbook(
                "ten_thousand_columns.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                Map.of(SHEET, bytes(SHEET_BEGINS + wide + "</row>" + SHEET_ENDS)));
    }

    /** Tables of nothing but one figure without a text, asked for in every cell that there can be. */
    private void repeatedCells() {
        String table =
                "<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"%d\"><table:table-cell"
                        + " table:number-columns-repeated=\"%d\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
                        + "</table:table>";
        document("figures_everywhere.ods", table.formatted(1_048_576, 2_048).repeat(500));
        document("rows_everywhere.ods", table.formatted(1_048_576, 1).repeat(500));
    }

    private void document(String name, String tables) {
        String before = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:spreadsheet>";
        String after = "</office:spreadsheet></office:body></office:document-content>";
        write(name, "REJECTED read LIMIT_EXCEEDED", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write(bytes("application/vnd.oasis.opendocument.spreadsheet"));
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(bytes(before + tables + after));
            }
        });
    }

    private void texts() {
        String record = "{\"task_code\":\"T1\",\"title\":[%s]}";
        text(
                "values_without_end.json",
                "REJECTED contract",
                bytes(record.formatted("\"ab\",".repeat(3_000_000) + "\"c\"")));
        text(
                "a_text_of_100_megabytes.json",
                "REJECTED read UNREADABLE_FILE",
                bytes("[{\"task_code\":\"" + "a".repeat(100 << 20) + "\"}]"));
        text("nested_without_end.json", "REJECTED read UNREADABLE_FILE", bytes("[".repeat(2_000_000)));
        text("nested_objects_without_end.json", "REJECTED read UNREADABLE_FILE", bytes("{\"a\":".repeat(1_000_000)));
        text("fields_without_end.json", "REJECTED read LIMIT_EXCEEDED", fields(1_000_000));
        text("one_line_of_50_megabytes.csv", "REJECTED read LIMIT_EXCEEDED", bytes(CSV + "T1," + "a".repeat(50 << 20)));
        text(
                "one_quote_and_50_megabytes.csv",
                "PARTIAL rows",
                bytes(CSV + "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành\n\"" + "a,b,c,d,e,f\n".repeat(4_000_000)));
        text("zeros.csv", "REJECTED read UNREADABLE_FILE", new byte[50 << 20]);
        text(
                "zeros_below_a_header.csv",
                "REJECTED rows",
                concatenated(bytes(CSV + CSV.repeat(2_000)), new byte[10 << 20]));
        text("delimiters.csv", "REJECTED read LIMIT_EXCEEDED", bytes(",".repeat(50 << 20)));
        text("line_ends.csv", "REJECTED", bytes("\n".repeat(9_000_000)));
        text("line_ends_without_end.csv", "REJECTED read LIMIT_EXCEEDED", bytes("\n".repeat(50 << 20)));
        text("quotes.csv", "REJECTED", bytes("\"".repeat(20 << 20)));
        text("quotes_and_delimiters.csv", "REJECTED read LIMIT_EXCEEDED", bytes("\",".repeat(20 << 20)));
        text("wide_rows_of_faults.csv", "REJECTED rows", bytes(CSV + "?,?,?,?,?,?\n".repeat(2_000_000)));
        text("headers_without_end.csv", "REJECTED contract", bytes("Mã nhiệm vụ,Tên đề án\n".repeat(500_000)));
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static byte[] fields(int count) {
        StringBuilder text = new StringBuilder("[{");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
        }
        return bytes(text + "}]");
    }

    private static byte[] names(int count) {
        StringBuilder text = new StringBuilder("<worksheet>");
        for (int i = 0; i < count; i++) {
            text.append("<n").append(Integer.toString(i, 36)).append("/>");
        }
        return bytes(text.toString());
    }

    private static byte[] rows(String row, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(SHEET_BEGINS + HEADER));
        boolean formatted = row.contains("%1$");
        String before = row.substring(0, row.indexOf("%d"));
        String after = row.substring(row.indexOf("%d") + 2);
        for (int number = 2; number <= count; number++) {
            out.writeBytes(
                    bytes(formatted ? before + number + after.replace("%1$d", "" + number) : before + number + after));
        }
        out.writeBytes(bytes(SHEET_ENDS));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 500 sheets that are all the same part of 50 megabytes. */
    private void manySheets() {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            sheets.append("<sheet name=\"S")
                    .append(i)
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"rId3\"/>");
        }
        String workbook = new String(Books.members(GOOD).get("xl/workbook.xml"), StandardCharsets.UTF_8);
        String id = workbook.replaceFirst("(?s).*<sheet [^>]*r:id=\"([^\"]*)\".*", "$1");
        String many = workbook.replaceFirst("<sheet [^>]*/>", sheets.toString().replace("rId3", id));
        workbook(
                "one_part_as_500_sheets.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                Map.of(
                        "xl/workbook.xml",
                        bytes(many),
                        SHEET,
                        repeated(SHEET_BEGINS, " ".repeat(1 << 20), 50, SHEET_ENDS)));
    }

    /** A part that states a small size and unpacks to gigabytes. */
    private void ratio() {
        byte[] block = deflated("a".repeat(1 << 20));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < 5_000; i++) {
            data.writeBytes(block);
        }
        data.write(3);
        data.write(0);
        write(
                "sizes_that_lie.xlsx",
                "REJECTED read",
                out -> RawZip.write(out, Books.members(GOOD), TEXTS, data.toByteArray(), 1_000));
        write(
                "three_million_members.xlsx",
                "REJECTED read LIMIT_EXCEEDED",
                out -> RawZip.write(out, Books.members(GOOD), 3_000_000));
        Map<String, byte[]> sheet = Map.of("mimetype", new byte[0], "content.xml", new byte[0]);
        write("three_million_members.ods", "REJECTED read LIMIT_EXCEEDED", out -> RawZip.write(out, sheet, 3_000_000));
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes(text));
        byte[] out = new byte[1 << 16];
        int length = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
        deflater.end();
        return java.util.Arrays.copyOf(out, length);
    }

    private static byte[] repeated(String before, String text, int times, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(before));
        byte[] block = bytes(text);
        for (int i = 0; i < times; i++) {
            out.writeBytes(block);
        }
        out.writeBytes(bytes(after));
        return out.toByteArray();
    }

    private void workbook(String name, String verdict, Map<String, byte[]> changed) {
        Map<String, byte[]> members = Books.members(GOOD);
        members.putAll(changed);
        write(name, verdict, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(1);
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    zip.putNextEntry(new ZipEntry(member.getKey()));
                    zip.write(member.getValue());
                }
            }
        });
    }

    private void text(String name, String verdict, byte[] content) {
        write(name, verdict, out -> out.write(content));
    }

    /** Writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void write(String name, String verdict, Writing writing) {
        verdicts.put(name, verdict);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package written by hand, so that its directory can say what it likes. */
    static final class RawZip {
        private RawZip() {}

        static void write(OutputStream out, Map<String, byte[]> members, String liar, byte[] data, int said)
                throws IOException {
            write(out, members, liar, data, said, 1);
        }

        /** The directory lists each member again and again, and tells of one listing. */
        static void write(OutputStream out, Map<String, byte[]> members, int listings) throws IOException {
            write(out, members, "", new byte[0], 0, listings / members.size());
        }

        private static void write(
                OutputStream out, Map<String, byte[]> members, String liar, byte[] data, int said, int listings)
                throws IOException {
            ByteArrayOutputStream directory = new ByteArrayOutputStream();
            int offset = 0;
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                boolean lies = member.getKey().equals(liar);
                byte[] content = lies ? data : member.getValue();
                CRC32 crc = new CRC32();
                crc.update(content);
                byte[] name = bytes(member.getKey());
                ByteArrayOutputStream common = new ByteArrayOutputStream();
                numbers(common, 2, 20, 0, lies ? 8 : 0, 0, 0);
                numbers(common, 4, (int) crc.getValue(), content.length, lies ? said : content.length);
                numbers(common, 2, name.length, 0);
                numbers(directory, 4, 0x02014b50);
                numbers(directory, 2, 20);
                directory.writeBytes(common.toByteArray());
                numbers(directory, 2, 0, 0, 0);
                numbers(directory, 4, 0, offset);
                directory.writeBytes(name);
                ByteArrayOutputStream local = new ByteArrayOutputStream();
                numbers(local, 4, 0x04034b50);
                local.writeBytes(common.toByteArray());
                local.writeBytes(name);
                local.writeBytes(content);
                out.write(local.toByteArray());
                offset += local.size();
            }
            int length = directory.size() * listings;
            byte[] once = directory.toByteArray();
            for (int i = 1; i < listings; i++) {
                out.write(once);
            }
            numbers(directory, 4, 0x06054b50);
            numbers(directory, 2, 0, 0, members.size(), members.size());
            numbers(directory, 4, length, offset);
            numbers(directory, 2, 0);
            out.write(directory.toByteArray());
        }

        private static void numbers(ByteArrayOutputStream out, int width, int... values) {
            for (int value : values) {
                for (int i = 0; i < width; i++) {
                    out.write(value >>> (8 * i));
                }
            }
        }
    }
}
