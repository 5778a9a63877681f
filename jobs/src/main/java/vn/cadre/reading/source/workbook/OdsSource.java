package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.Row;
import vn.cadre.reading.source.TableSource;

/** An OpenDocument spreadsheet, streamed; a formula counts with the value that was saved. */
public final class OdsSource implements TableSource {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SHEET_ROWS = 1 << 20;
    private static final int MANIFEST_BYTES = 1 << 20;
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,9}");

    private final Content content;
    private long characters;
    private long cells;
    private long rows;
    private int sheets;

    private OdsSource(Content content) {
        this.content = content;
    }

    public static OdsSource open(Content content) throws IOException, ReadingFailure {
        PackageGuard.check(content);
        return new OdsSource(content);
    }

    @Override
    public void read(Handler handler) throws IOException, ReadingFailure {
        try (ZipFile zip = content.zip()) {
            if (member(zip, "META-INF/manifest.xml").contains("encryption-data")) {
                throw new ReadingFailure(FaultCode.PROTECTED_FILE, null);
            }
            try (InputStream in = zip.getInputStream(entry(zip, "content.xml"))) {
                read(in, handler);
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw ReadingFailure.unreadable("ODS");
        }
    }

    private static String member(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static ZipArchiveEntry entry(ZipFile zip, String name) throws ReadingFailure {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw ReadingFailure.unreadable("ODS");
        }
        return entry;
    }

    private void read(InputStream in, Handler handler) throws XMLStreamException, ReadingFailure {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int number = 0;
        Row row = new Row();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("table")) {
                sheet(xml, handler);
                number = 0;
            } else if (xml.getLocalName().equals("table-row")) {
                number += rows(xml, row, number, handler);
            }
        }
    }

    private void sheet(XMLStreamReader xml, Handler handler) throws ReadingFailure {
        if (++sheets > Limits.SHEETS) {
            throw ReadingFailure.limit("> " + Limits.SHEETS + " sheets");
        }
        String name = attribute(xml, "name");
        handler.sheet(name == null ? "" : name, Visibility.SHOWN);
    }

    /** Reads a row and gives it as often as it is repeated; gives how often that is. */
    private int rows(XMLStreamReader xml, Row row, int before, Handler handler)
            throws XMLStreamException, ReadingFailure {
        int times = repeated(xml, "number-rows-repeated");
        String visibility = attribute(xml, "visibility");
        row.begin(before + 1);
        if (visibility != null && !visibility.equals("visible")) {
            row.hide();
        }
        long charactersBefore = characters;
        cells(xml, row);
        if (!row.blank()) {
            rows += times;
            cells += (long) row.width() * times;
            checkSum(before + (long) times, (characters - charactersBefore) * (times - 1L));
            Row again = row.kept();
            handler.row(row);
            for (int i = 1; i < times; i++) {
                handler.row(again.kept().at(before + 1 + i));
            }
        }
        return times;
    }

    private void checkSum(long rowsOfSheet, long more) throws ReadingFailure {
        characters += more;
        if (rowsOfSheet > SHEET_ROWS) {
            throw ReadingFailure.limit("> " + SHEET_ROWS + " rows");
        }
        if (rows > Limits.ROWS) {
            throw ReadingFailure.limit("> " + Limits.ROWS + " rows");
        }
        if (cells > Limits.CELLS) {
            throw ReadingFailure.limit("> " + Limits.CELLS + " cells");
        }
        if (characters > Limits.TEXT_CHARACTERS) {
            throw ReadingFailure.limit("> " + Limits.TEXT_CHARACTERS + " characters");
        }
    }

    private void cells(XMLStreamReader xml, Row row) throws XMLStreamException, ReadingFailure {
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                return;
            }
            boolean cell = event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"));
            if (cell) {
                column += cell(xml, row, column);
            }
        }
    }

    private int cell(XMLStreamReader xml, Row row, int column) throws XMLStreamException, ReadingFailure {
        int times = repeated(xml, "number-columns-repeated");
        boolean error = "error".equals(xml.getAttributeValue(CALC, "value-type"));
        String type = xml.getAttributeValue(OFFICE, "value-type");
        String value = attribute(xml, "value");
        String day = attribute(xml, "date-value");
        String truth = attribute(xml, "boolean-value");
        String shown = text(xml);
        if (type == null && shown.isEmpty()) {
            return times;
        }
        if (column + (long) times > Limits.COLUMNS) {
            throw ReadingFailure.limit("> " + Limits.COLUMNS + " columns");
        }
        characters += (long) shown.length() * times;
        for (int i = column; i < column + times; i++) {
            if (error) {
                row.addError(i, shown);
            } else if (value != null && type != null) {
                row.addValue(
                        i, type.equals("percentage") ? CellKind.PERCENT : CellKind.NUMBER, Double.parseDouble(value));
            } else if (day != null) {
                addDay(row, i, day, shown);
            } else if (truth != null) {
                row.addValue(i, CellKind.BOOLEAN, truth.equals("true") ? 1 : 0);
            } else {
                row.addText(i, shown);
            }
        }
        return times;
    }

    private static void addDay(Row row, int column, String written, String shown) {
        try {
            LocalDate day = LocalDate.parse(written.substring(0, Math.min(10, written.length())));
            CellKind kind = showsMonth(shown, day) ? CellKind.MONTH : CellKind.DATE;
            row.addValue(column, kind, (double) (day.toEpochDay() - SERIAL_ZERO.toEpochDay()));
        } catch (DateTimeParseException e) {
            row.addText(column, shown);
        }
    }

    /** A month and its year are two numbers, and so are a day and its month. */
    private static boolean showsMonth(String shown, LocalDate day) {
        List<Integer> figures = FIGURE.matcher(shown)
                .results()
                .map(figure -> Integer.parseInt(figure.group()))
                .toList();
        return figures.size() == 2 && !figures.equals(List.of(day.getDayOfMonth(), day.getMonthValue()));
    }

    /** The paragraphs of the cell that has begun, up to its end; comments are not read. */
    private static String text(XMLStreamReader xml) throws XMLStreamException, ReadingFailure {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int comment = 0;
        boolean paragraph = false;
        int open = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String name = xml.getLocalName();
                comment += comment > 0 || name.equals("annotation") ? 1 : 0;
                if (comment == 0) {
                    text.append(sign(xml, name, paragraph));
                    open = name.equals("p") ? depth : open;
                    paragraph |= name.equals("p");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open = depth == open ? 0 : open;
                depth--;
                comment -= comment > 0 ? 1 : 0;
            } else if (comment == 0 && open > 0 && xml.hasText()) {
                text.append(xml.getText());
            }
            if (text.length() > Limits.CELL_CHARACTERS * 4) {
                throw ReadingFailure.limit("> " + Limits.CELL_CHARACTERS + " characters in a cell");
            }
        }
        return text.toString();
    }

    private static String sign(XMLStreamReader xml, String name, boolean paragraph) {
        return switch (name) {
            case "p" -> paragraph ? "\n" : "";
            case "s" -> {
                String count = attribute(xml, "c");
                yield " ".repeat(count == null ? 1 : Math.min(Limits.CELL_CHARACTERS, Integer.parseInt(count)));
            }
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    private static int repeated(XMLStreamReader xml, String name) throws ReadingFailure {
        String times = attribute(xml, name);
        int count = times == null ? 1 : Integer.parseInt(times);
        if (count < 1 || count > SHEET_ROWS) {
            throw ReadingFailure.limit("repeated " + count + " times");
        }
        return count;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }
}
