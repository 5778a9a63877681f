import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.reading.SubmissionReader;
import vn.cadre.text.date.Period;

/** Typed reading against the bare parsers of the same bytes, in turn and in one JVM; medians, and their ratio. */
public final class ReadingBench {
    private static final String[] HEADER = {
        "Mã nhiệm vụ", "Tên đề án", "Loại", "Chương trình công tác", "Năm", "Tình trạng", "Ngày hoàn thành"
    };
    private static final String[] STATES = {"Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Cơ bản hoàn thành"};

    private final SubmissionReader reader;
    private final SubmissionIdentity identity;
    private final int times;

    private ReadingBench(Path schemas, int times) {
        Definitions definitions = Definitions.load(schemas);
        Period period = Period.parse("2019-11").orElseThrow();
        reader = new SubmissionReader(definitions, new CadreKeys(new byte[32]));
        identity = new SubmissionIdentity(
                definitions.units().byCode("40", period.last()).orElseThrow(), "task", period);
        this.times = times;
    }

    /** {@code xlsx|csv schemas times rows}, {@code inbox folder} or {@code parse folder}. */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "inbox" -> inbox(Path.of(arguments[1]));
            case "parse" -> parse(Path.of(arguments[1]));
            default -> {
                ReadingBench bench = new ReadingBench(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
                Path file = Files.createTempFile("reading", "." + arguments[0]);
                try {
                    int rows = Integer.parseInt(arguments[3]);
                    if (arguments[0].equals("xlsx")) {
                        workbook(file, rows, 0);
                        bench.compare(file, ReadingBench::cells);
                    } else {
                        text(file, rows);
                        bench.compare(file, ReadingBench::fields);
                    }
                } finally {
                    Files.delete(file);
                }
            }
        }
    }

    /** Parses a file and counts what it holds. */
    private interface Bare {
        long parse(Path file) throws IOException;
    }

    private void compare(Path file, Bare bare) throws IOException {
        double[] typed = new double[times];
        double[] raw = new double[times];
        ReadResult result = null;
        long cells = 0;
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            cells = bare.parse(file);
            raw[i] = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            result = reader.read(file, "file", identity, new Nowhere());
            typed[i] = (System.nanoTime() - begun) / 1e9;
        }
        double mebibytes = Files.size(file) / 1048576.0;
        System.out.printf(
                "%s %.0f MiB, %d rows read, %d rejected, %d cells: bare %.2f s (%.0f MiB/s), typed %.2f s (%.0f MiB/s)%n",
                result.format(), mebibytes, result.rowsRead(), result.rowsRejected(), cells,
                median(raw), mebibytes / median(raw), median(typed), mebibytes / median(typed));
        System.out.printf("typed time / bare time = %.2f; typed bytes per second / bare = %.2f (median of %d)%n",
                median(typed) / median(raw), median(raw) / median(typed), times);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long cells(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream()
                                    .filter(cell -> cell != null && cell.getValue() != null)
                                    .count())
                            .sum();
                }
            }
        }
        return cells;
    }

    private static long fields(Path file) throws IOException {
        long letters = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                for (int i = 0; i < record.getFieldCount(); i++) {
                    letters += record.getField(i).length();
                }
            }
        }
        return letters;
    }

    private static Object[] row(int number) {
        return new Object[] {
            "NV-" + number,
            "Đề án về công tác cán bộ số " + number % 5_000,
            number % 3 == 0 ? "Đề án" : "Nhiệm vụ",
            "Chương trình công tác " + (2015 + number % 5),
            2015 + number % 5,
            STATES[number % STATES.length],
            LocalDate.of(2019, 1, 1).plusDays(number % 330)
        };
    }

    private static void workbook(Path file, int rows, int from) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu 1");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int i = 1; i <= rows; i++) {
                Object[] cells = row(from + i);
                for (int column = 0; column < 6; column++) {
                    if (cells[column] instanceof Number number) {
                        sheet.value(i, column, number);
                    } else {
                        sheet.value(i, column, (String) cells[column]);
                    }
                }
                sheet.value(i, 6, (LocalDate) cells[6]);
                sheet.style(i, 6).format("dd/mm/yyyy").set();
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** One row in a hundred has a fault. */
    private static void text(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEADER) + "\r\n");
            for (int i = 1; i <= rows; i++) {
                Object[] cells = row(i);
                LocalDate day = (LocalDate) cells[6];
                cells[6] = i % 100 == 0
                        ? "31/02/2019"
                        : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
                for (int column = 0; column < cells.length; column++) {
                    out.write((column == 0 ? "" : ",") + cells[column]);
                }
                out.write("\r\n");
            }
        }
    }

    /** A thousand small workbooks of provinces. */
    private static void inbox(Path folder) throws IOException {
        int made = 0;
        for (int month = 0; made < 1_000; month++) {
            LocalDate first = LocalDate.of(2018, 1, 1).plusMonths(month);
            for (String unit : List.of("01", "02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "22", "24",
                    "25", "26", "27", "30", "31", "33", "34", "35", "36", "37", "38", "40", "42", "44", "45")) {
                Path directory = Files.createDirectories(folder.resolve(unit));
                workbook(directory.resolve("task_%tY-%<tm.xlsx".formatted(first)), 20, made * 20);
                made++;
            }
        }
    }

    private static void parse(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        long begun = System.nanoTime();
        long cells = 0;
        for (Path file : files) {
            cells += cells(file);
        }
        System.out.printf("%.3f%n", (System.nanoTime() - begun) / 1e9);
        System.err.printf("%d files, %d cells%n", files.size(), cells);
    }

    /** Takes rows and forgets them. */
    private static final class Nowhere implements RowSink {
        @Override
        public void row(String sheet, int rowNumber, Object[] values) {}

        @Override
        public void faults(String sheet, int rowNumber, List<Fault> faults) {}
    }
}
