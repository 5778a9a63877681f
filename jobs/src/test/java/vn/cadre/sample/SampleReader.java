package vn.cadre.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads sample files back without the product's readers: rows by field, codes instead of their spellings. */
final class SampleReader {
    private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\": (?:\"([^\"]*)\"|(-?\\d+))");

    private SampleReader() {}

    static List<Map<String, String>> rows(Path inbox, String unit, String dataset, String period) {
        return read(inbox.resolve(unit).resolve(dataset + "_" + period), dataset, "");
    }

    static List<Map<String, String>> read(Path stem, String dataset, String suffix) {
        Path file = Stream.of("xlsx", "csv", "tsv", "json", "jsonl")
                .map(extension -> stem.resolveSibling(stem.getFileName() + suffix + "." + extension))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            String name = file.toString();
            return name.contains(".json") ? objects(file, dataset) : table(cells(file), dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> objects(Path file, String dataset) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Matcher pair = PAIR.matcher(line); pair.find(); ) {
                put(row, dataset, pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2));
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> cells(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            String text = Files.readString(file).replace("\uFEFF", "");
            char separator = file.toString().endsWith(".tsv")
                    ? '\t'
                    : text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
            try (CsvReader<CsvRecord> csv =
                    CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
                return csv.stream().map(row -> row.getFields()).toList();
            }
        }
        List<List<String>> cells = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> cells.add(
                    row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
        }
        return cells;
    }

    /** Takes as rows what stands below a heading we know and fills the first three columns of the table. */
    private static List<Map<String, String>> table(List<List<String>> cells, String dataset) {
        int head = 0;
        while (fields(cells.get(head), dataset) < 3) {
            head++;
        }
        List<String> headings = new ArrayList<>(cells.get(head));
        boolean numbered = headings.get(0).equals("STT");
        int body = head + 1;
        if (numbered && cells.get(body).get(0).isEmpty()) {
            List<String> second = cells.get(body++);
            for (int i = 0; i < second.size(); i++) {
                headings.set(i, second.get(i).isEmpty() ? headings.get(i) : second.get(i));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : cells.subList(body, cells.size())) {
            if (!numbered || line.get(0).matches("\\d+")) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(line.size(), headings.size()); i++) {
                    put(row, dataset, headings.get(i), line.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static int fields(List<String> cells, String dataset) {
        return (int) cells.stream().filter(cell -> field(dataset, cell) != null).count();
    }

    private static void put(Map<String, String> row, String dataset, String heading, String value) {
        String field = field(dataset, heading);
        if (field != null && !value.isEmpty()) {
            row.put(field, code(dataset, field, value));
        }
    }

    private static String field(String dataset, String heading) {
        return Wording.HEADINGS.names(dataset).stream()
                .filter(field -> Wording.HEADINGS.writings(dataset, field).contains(heading))
                .findFirst()
                .orElse(null);
    }

    private static String code(String dataset, String field, String value) {
        String list = switch (dataset + "." + field) {
            case "appraisal.kind" -> "appraisal_kind";
            case "task.status" -> "task_status";
            case "training.programme" -> "course_programme";
            case "reported_value.basis" -> "basis";
            default -> "";
        };
        return Wording.SPELLINGS.names(list).stream()
                .filter(code -> Wording.SPELLINGS.writings(list, code).contains(value))
                .findFirst()
                .orElse(value);
    }
}
