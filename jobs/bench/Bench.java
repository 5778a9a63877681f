import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole processes against each other in one run: the demo's night and a night with nothing new against {@link Yardstick},
 * {@code cadre sql} against {@link BareDuck}. The variants take turns, so that a busy machine disturbs them alike; what each
 * answers is checked, since a fast wrong answer is none.
 */
public final class Bench {
    private static final String COUNT = "select count(*) from fact_rotation";

    private final Path launcher;
    private final Path options;
    private final Path libraries;
    private final Path work;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private Bench(Path root, Path work) {
        this.launcher = root.resolve("jobs/bin/cadre");
        this.options = root.resolve("jobs/bin/jvm.options");
        this.libraries = root.resolve("jobs/target/cadre/lib");
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("cadre-bench");
        try {
            new Bench(Path.of(arguments[0]), work).run(rounds(arguments), Path.of(arguments[0], "jobs/bench"));
        } finally {
            remove(work);
        }
    }

    private static int rounds(String[] arguments) {
        int rounds = 5;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                rounds = 1;
            } else if (arguments[i].equals("--rounds") && i + 1 < arguments.length) {
                rounds = Integer.parseInt(arguments[++i]);
            } else {
                System.err.println("usage: jobs/bench/run [--rounds N] [--quick]");
                System.exit(2);
            }
        }
        return rounds;
    }

    private void run(int rounds, Path sources) throws Exception {
        Path classes = compile(sources);
        Path inbox = work.resolve("inbox");
        Path home = work.resolve("home");
        cadre("demo", "--only-inbox", "--inbox", inbox.toString(), "--home", home.toString());
        night(inbox, home);

        for (int round = 1; round <= rounds; round++) {
            System.err.printf("round %d of %d%n", round, rounds);
            Path fresh = work.resolve("home-" + round);
            correct(inbox, round);
            time("P", () -> require(yardstick(classes), "[2019-11,1000,63]"));
            time("night", () -> require(night(inbox, fresh), "\"edition\":1,"));
            time("one file", () -> require(night(inbox, home), "\"loaded\":1,"));
            List<String> files = rotationFiles(home);
            String rotations = count(home);
            time("nothing new", () -> require(night(inbox, home), "\"read\":0,"));
            time("cadre sql", () -> require(cadre("sql", "--format", "csv", "--home", home.toString(), COUNT), rotations));
            time("bare DuckDB", () -> require(bareDuck(classes, files), rotations));
            remove(fresh);
        }
        print(rounds);
    }

    private String count(Path home) throws Exception {
        return cadre("sql", "--format", "csv", "--home", home.toString(), COUNT).lines().skip(1).findFirst().orElseThrow();
    }

    /** A province sends its rotations of one month again, without the last row; the file says so by its time. */
    private static void correct(Path inbox, int round) throws IOException {
        Path file = inbox.resolve("40/rotation_2019-%02d.csv".formatted(round % 10 + 1));
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-02T00:00:00Z").plusSeconds(round)));
    }

    private Path compile(Path sources) throws Exception {
        Path classes = Files.createDirectories(work.resolve("classes"));
        process(
                java.resolveSibling("javac").toString(),
                "-d",
                classes.toString(),
                "-cp",
                libraries + "/*",
                sources.resolve("Yardstick.java").toString(),
                sources.resolve("BareDuck.java").toString());
        return classes;
    }

    private String yardstick(Path classes) throws Exception {
        return process(java.toString(), "@" + options, "-Djava.io.tmpdir=" + work, "-cp", classes + ":" + libraries + "/*", "Yardstick");
    }

    private String bareDuck(Path classes, List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classes + ":" + duckDb(), "BareDuck"));
        command.addAll(files);
        return process(command.toArray(String[]::new));
    }

    private Path duckDb() throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("duckdb_jdbc")).findFirst().orElseThrow();
        }
    }

    private String night(Path inbox, Path home) throws Exception {
        return cadre("nightly", "--json", "--inbox", inbox.toString(), "--home", home.toString());
    }

    private String cadre(String... arguments) throws Exception {
        return process(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    /** The data files of fact_rotation, as the published edition lists them. */
    private static List<String> rotationFiles(Path home) throws IOException {
        String current = Files.readString(home.resolve("editions/current")).strip();
        String edition = Files.readString(home.resolve("editions").resolve(current));
        Matcher table = Pattern.compile("\"name\" : \"fact_rotation\".*?\"files\" : \\[(.*?)\\]", Pattern.DOTALL).matcher(edition);
        if (!table.find()) {
            throw new IllegalStateException("no fact_rotation in " + current);
        }
        return Pattern.compile("\"([^\"]+)\"").matcher(table.group(1)).results()
                .map(file -> home.resolve(file.group(1)).toString())
                .toList();
    }

    private void time(String variant, Callable<Void> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        seconds.computeIfAbsent(variant, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
    }

    private static Void require(String answer, String part) {
        if (!answer.contains(part)) {
            throw new IllegalStateException("the answer lacks " + part + ": " + answer);
        }
        return null;
    }

    private String process(String... command) throws Exception {
        Path out = Files.createTempFile(work, "process", ".out");
        Path err = Files.createTempFile(work, "process", ".err");
        int exit = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + Files.readString(err));
        }
        String answer = Files.readString(out);
        Files.delete(out);
        Files.delete(err);
        return answer;
    }

    private void print(int rounds) {
        System.out.printf("%d rounds on %d processors, Java %s; seconds are this machine's, ratios are of medians%n%n",
                rounds, Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| what | median s | min s | max s | ratio | at most |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        row("P: bare Spark, Iceberg create, two inserts, one aggregate", "P", null, 0);
        row("the demo's night, JVM start to published report", "night", "P", 1.2);
        row("one file sent again, on a full year", "one file", "P", 0.7);
        row("a night with nothing new", "nothing new", "P", 0.12);
        row("bare JVM and DuckDB: count of fact_rotation", "bare DuckDB", null, 0);
        row("cadre sql: the same count", "cadre sql", "bare DuckDB", 1.5);
    }

    private void row(String what, String variant, String against, double target) {
        List<Double> times = seconds.get(variant).stream().sorted().toList();
        String ratio = against == null ? "" : format(median(times) / median(seconds.get(against)));
        System.out.printf("| %s | %s | %s | %s | %s | %s |%n", what, format(median(times)), format(times.get(0)),
                format(times.get(times.size() - 1)),
                against == null ? "1" : ratio + (against.equals("P") ? " P" : " x"), against == null ? "" : String.valueOf(target));
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
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
