import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many rotations through the whole product, against {@link BulkDuck} on the same files: wall and processor seconds, and peak
 * memory. A tenth of the events is stated by both sides. What both answer is compared, since a fast wrong answer is none.
 * Arguments: checkout, rows in thousands, rounds.
 */
public final class BulkBench {
    private static final String HEADER =
            "Mã cán bộ,Họ và tên,Hình thức,Bên báo cáo,Đơn vị đi,Đơn vị đến,Số quyết định,Ngày quyết định,Từ ngày\n";
    private static final Map<String, String> UNITS = Map.of(
            "40", "Nghệ An", "24", "Bắc Giang", "42", "Hà Tĩnh", "27", "Bắc Ninh", "52", "Bình Định", "80", "Long An");
    private static final String ANSWER = "select (select count(*) from fact_rotation),"
            + " (select sum(numerator) from indicator_value where indicator = 'LC01' and breakdown = '' and unit = 'VN' and basis = 'period'),"
            + " (select max(numerator) from indicator_value where indicator = 'LC02' and unit = 'VN' and basis = 'ytd')";

    private record Run(String answer, double wall, double cpu, double mebibytes) {}

    private final Path root;
    private final Path work;

    private BulkBench(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("cadre-bulk");
        try {
            new BulkBench(Path.of(arguments[0]), work).run(Integer.parseInt(arguments[1]) * 1000, Integer.parseInt(arguments[2]));
        } finally {
            remove(work);
        }
    }

    private void run(int rows, int rounds) throws Exception {
        Path inbox = work.resolve("inbox");
        generate(inbox, rows);
        Path classes = Files.createDirectories(work.resolve("classes"));
        measured(List.of(java() + "c", "-d", classes.toString(), root.resolve("jobs/bench/BulkDuck.java").toString()));
        List<Run> ours = new ArrayList<>();
        List<Run> duck = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path out = work.resolve("duck-" + round);
            duck.add(measured(List.of(java(), "-cp", classes + ":" + duckDb(), "BulkDuck", inbox.toString(), out.toString())));
            remove(out);
            Path home = work.resolve("home-" + round);
            Run night = measured(List.of(launcher(), "nightly", "--json", "--inbox", inbox.toString(), "--home", home.toString()));
            String answer = measured(List.of(launcher(), "sql", "--format", "csv", "--home", home.toString(), ANSWER)).answer().lines().skip(1).findFirst().orElse("");
            ours.add(new Run(answer, night.wall(), night.cpu(), night.mebibytes()));
            remove(home);
            if (!answer.equals(duck.get(round).answer().strip())) {
                throw new IllegalStateException("the night says " + answer + ", DuckDB " + duck.get(round).answer());
            }
        }
        System.out.printf(Locale.ROOT, "| %,d rotation rows | night | DuckDB | ratio |%n| --- | ---: | ---: | ---: |%n", rows);
        row("wall, s", median(ours, Comparator.comparing(Run::wall)).wall(), median(duck, Comparator.comparing(Run::wall)).wall());
        row("processor, s", median(ours, Comparator.comparing(Run::cpu)).cpu(), median(duck, Comparator.comparing(Run::cpu)).cpu());
        row("peak memory, MiB", median(ours, Comparator.comparing(Run::mebibytes)).mebibytes(), median(duck, Comparator.comparing(Run::mebibytes)).mebibytes());
    }

    private static void row(String what, double night, double duck) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", what, night, duck, night / duck);
    }

    private static Run median(List<Run> runs, Comparator<Run> by) {
        return runs.stream().sorted(by).toList().get(runs.size() / 2);
    }

    private static void generate(Path inbox, int rows) throws IOException {
        int files = UNITS.size() * 12;
        int perFile = rows / files;
        int event = 0;
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            for (int month = 1; month <= 12; month++) {
                Path file = inbox.resolve(unit.getKey()).resolve("rotation_2019-%02d.csv".formatted(month));
                Files.createDirectories(file.getParent());
                try (BufferedWriter out = Files.newBufferedWriter(file)) {
                    out.write(HEADER);
                    for (int row = 0; row < perFile; row++, event++) {
                        out.write(statement(event, unit.getValue(), "Đi", month));
                        if (event % 10 == 0) {
                            // the other side, which here is the same province
                            out.write(statement(event, unit.getValue(), "Đến", month));
                            row++;
                        }
                    }
                }
                Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2020-01-02T00:00:00Z")));
            }
        }
    }

    private static String statement(int event, String unit, String side, int month) {
        return "%012d,Cán bộ mẫu,%s,%s,%s,%s,%d-QĐ/TU,1/%d/2019,%d/%d/2019\n"
                .formatted(event / 3 + 1, event % 3 == 0 ? "Điều động" : "Luân chuyển", side, unit, unit, event, month, event % 28 + 1, month);
    }

    private Run measured(List<String> command) throws Exception {
        Path out = Files.createTempFile(work, "run", ".out");
        Path err = Files.createTempFile(work, "run", ".err");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Path proc = Path.of("/proc/" + process.pid());
        double cpu = 0;
        double peak = 0;
        while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            try {
                String[] stat = Files.readString(proc.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
                cpu = (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) / 100.0;
                for (String line : Files.readAllLines(proc.resolve("status"))) {
                    if (line.startsWith("VmHWM:")) {
                        peak = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                    }
                }
            } catch (IOException | ArrayIndexOutOfBoundsException e) {
                // it has just ended
            }
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + Files.readString(err));
        }
        return new Run(Files.readString(out), (System.nanoTime() - start) / 1e9, cpu, peak);
    }

    private String launcher() {
        return root.resolve("jobs/bin/cadre").toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String duckDb() throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve("jobs/target/cadre/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("duckdb_jdbc")).findFirst().orElseThrow().toString();
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
