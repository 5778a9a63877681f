package vn.cadre.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The formats in which one table of texts may arrive, the header in its first row. */
enum Format {
    CSV,
    JSON,
    XLSX,
    XLS,
    ODS;

    private static final String ODS_BEGINS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="Biểu 1">""";
    private static final String ODS_ENDS =
            "</table:table></office:spreadsheet></office:body></office:document-content>";

    byte[] of(String[]... rows) {
        return switch (this) {
            case CSV -> csv(rows).getBytes(StandardCharsets.UTF_8);
            case JSON -> json(rows);
            case XLSX -> Books.xlsx(book -> Books.fill(book, (Object[][]) rows));
            case XLS -> Books.xls(book -> Books.fill(book, (Object[][]) rows));
            case ODS -> ods(rows);
        };
    }

    /** Where this format finds a cell of the table: records of JSON are counted without the header. */
    String cell(String column, int row) {
        return switch (this) {
            case CSV -> column + row;
            case JSON -> column + (row - 1);
            case XLSX, XLS, ODS -> "Biểu 1!" + column + row;
        };
    }

    private static String csv(String[]... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(Format::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(letter -> ",\"\n".indexOf(letter) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static byte[] json(String[]... rows) {
        List<Map<String, String>> records = new ArrayList<>();
        for (int row = 1; row < rows.length; row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < rows[row].length; column++) {
                cells.put(rows[0][column], rows[row][column]);
            }
            records.add(cells);
        }
        try {
            return new ObjectMapper().writeValueAsBytes(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ods(String[]... rows) {
        StringBuilder content = new StringBuilder(ODS_BEGINS);
        for (String[] row : rows) {
            content.append("<table:table-row>");
            for (String cell : row) {
                content.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</text:p></table:table-cell>");
            }
            content.append("</table:table-row>");
        }
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        members.put("content.xml", content.append(ODS_ENDS).toString().getBytes(StandardCharsets.UTF_8));
        return Books.zip(members);
    }
}
