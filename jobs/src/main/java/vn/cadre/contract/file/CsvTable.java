package vn.cadre.contract.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reference table: a CSV file with a header that must hold exactly the columns asked for. */
public final class CsvTable {
    /** One line of the table. */
    public static final class Row {
        private final CsvTable table;
        private final int line;
        private final List<String> cells;

        private Row(CsvTable table, int line, List<String> cells) {
            this.table = table;
            this.line = line;
            this.cells = cells;
        }

        /** The cell's text; "" when blank. */
        public String text(String column) {
            return cells.get(table.columns.indexOf(column)).strip();
        }

        public String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                problem(column, "is empty", "write a value");
            }
            return text;
        }

        /** The date, or null when blank. */
        public LocalDate date(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                problem(column, "\"" + text + "\" is no date", "write it like 2025-07-01");
                return null;
            }
        }

        /** The parts between bars. */
        public List<String> parts(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        public <T> T choice(String column, Map<String, T> choices) {
            T chosen = choices.get(text(column));
            if (chosen == null) {
                problem(
                        column,
                        "\"" + text(column) + "\" is not known here",
                        "write one of " + String.join(", ", choices.keySet()));
                return choices.values().iterator().next();
            }
            return chosen;
        }

        public void problem(String column, String what, String remedy) {
            table.problems.add(table.file, line, column + ": " + what, remedy);
        }

        /** Complains when the first date lies after the second. */
        public void checkOrder(String first, String second) {
            LocalDate from = date(first);
            LocalDate to = date(second);
            if (from != null && to != null && to.isBefore(from)) {
                problem(second, to + " is before " + first + " " + from, "exchange or correct the dates");
            }
        }
    }

    private final String file;
    private final List<String> columns;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private boolean headed;
    private int[] order = {};

    private CsvTable(String file, List<String> columns, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /** The rows that have every column; the others are complained of. */
    public static List<Row> read(SchemaFiles files, String path, Problems problems, String... columns) {
        CsvTable table = new CsvTable(path, List.of(columns), problems);
        SchemaFile file = files.file(path);
        if (file == null) {
            problems.add(path, 0, "is missing", "write it with the columns " + String.join(",", columns));
            return List.of();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.text(problems))) {
            reader.forEach(table::add);
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            problems.add(path, 0, "is no CSV: " + e.getMessage(), "correct quotes and commas");
        }
        if (!table.headed) {
            problems.add(path, 0, "is empty", "write the header " + String.join(",", columns));
        }
        return table.rows;
    }

    private void add(CsvRecord found) {
        int line = (int) found.getStartingLineNumber();
        if (!headed) {
            headed = true;
            readHeader(found.getFields(), line);
        } else if (order.length > 0) {
            addRow(found.getFields(), line);
        }
    }

    private void readHeader(List<String> header, int line) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!columns.contains(name)) {
                problems.add(file, line, "unknown column " + name, "use " + String.join(",", columns));
            } else if (!seen.add(name)) {
                problems.add(file, line, "the column " + name + " stands twice", "keep one of them");
            }
        }
        columns.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> problems.add(file, line, "the column " + name + " is missing", "add it"));
        if (header.containsAll(columns)) {
            order = columns.stream().mapToInt(header::indexOf).toArray();
        }
    }

    private void addRow(List<String> fields, int line) {
        if (fields.size() != columns.size()) {
            problems.add(
                    file,
                    line,
                    fields.size() + " cells under " + columns.size() + " columns",
                    "put texts with commas between double quotes");
            return;
        }
        rows.add(new Row(this, line, Arrays.stream(order).mapToObj(fields::get).toList()));
    }
}
