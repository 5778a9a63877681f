package vn.cadre.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.date.Period;

/** Spoils good files of every format, reads them, and holds the results to what must be true of any file. */
final class Fuzz {
    private static final String CSV =
            "Mã nhiệm vụ,Tên đề án,Loại,Chương trình công tác,Năm,Tình trạng,Ngày hoàn thành\n"
                    + "T1,Đề án A,Đề án,CT 2019,2019,Hoàn thành,31/10/2019\nT2,\"Đề án \"\"B\"\", hai\",Nhiệm vụ,CT 2019,2019,Dừng,\n"
                    + "Tổng cộng,2,,,,,\n";
    private static final String JSON =
            "[{\"task_code\":\"T1\",\"title\":\"Đề án A\",\"kind\":\"DE_AN\",\"programme\":\"CT 2019\","
                    + "\"nam\":2019,\"trang_thai\":{\"Tình trạng\":\"hoàn thành\"}}]";

    private final SubmissionReader reader;
    private final SubmissionIdentity identity;
    private final long slowestAllowed;
    private final List<byte[]> good = good();
    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Map<Long, String> broken = new LinkedHashMap<>();
    private long slowest;
    private long slowestSeed;

    Fuzz(Definitions definitions, long slowestAllowedMillis) {
        reader = new SubmissionReader(definitions, new CadreKeys(new byte[32]));
        Period period = Period.parse("2019-11").orElseThrow();
        identity = new SubmissionIdentity(
                definitions.units().byCode("40", period.last()).orElseThrow(), "task", period);
        slowestAllowed = slowestAllowedMillis;
    }

    private static List<byte[]> good() {
        byte[] workbook = CorpusWorkbooks.good();
        return List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                CSV.replace(',', ';').getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + CSV.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
                JSON.getBytes(StandardCharsets.UTF_8),
                JSON.substring(1, JSON.length() - 1).concat("\n").repeat(2).getBytes(StandardCharsets.UTF_8),
                workbook,
                Books.xlsx(book ->
                        Books.fill(book, CorpusWorkbooks.HEADER, CorpusWorkbooks.FIRST, CorpusWorkbooks.SECOND)),
                Books.xls(book ->
                        Books.fill(book, CorpusWorkbooks.HEADER, CorpusWorkbooks.FIRST, CorpusWorkbooks.SECOND)));
    }

    /** What broke, by its seed. */
    Map<Long, String> broken() {
        return broken;
    }

    Map<String, Long> verdicts() {
        return verdicts;
    }

    void run(long seed) {
        Mutation mutation = new Mutation(good, seed);
        byte[] file = mutation.spoiled();
        Counting sink = new Counting();
        long begun = System.nanoTime();
        String wrong;
        String verdict = "exception";
        try {
            ReadResult result = reader.read(file, "file", identity, sink);
            verdict = result.outcome() + " " + (result.stage() == null ? "" : result.stage());
            wrong = wrong(result, sink);
        } catch (RuntimeException | Error e) {
            wrong = e.toString();
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        count(seed, millis, verdict, millis > slowestAllowed ? millis + " ms" : wrong, mutation);
    }

    private synchronized void count(long seed, long millis, String verdict, String wrong, Mutation mutation) {
        verdicts.merge(verdict, 1L, Long::sum);
        if (millis > slowest) {
            slowest = millis;
            slowestSeed = seed;
        }
        if (wrong != null) {
            broken.put(seed, wrong + " (" + mutation.told() + ")");
        }
    }

    private static String wrong(ReadResult result, Counting sink) {
        if (result.outcome() == ReadResult.Outcome.QUARANTINED) {
            return "quarantined: " + result.fileFaults();
        }
        if (result.outcome() != ReadResult.Outcome.LOADED && result.reason() == null) {
            return "no reason";
        }
        if (result.rowsRead() != result.rowsLoaded() + result.rowsRejected()) {
            return "rows do not sum";
        }
        boolean said = result.outcome() != ReadResult.Outcome.LOADED
                || !result.tables().isEmpty()
                || result.nilReturn();
        return result.accepted() && (sink.rows != result.rowsLoaded() || !said) ? "rows given " + sink.rows : null;
    }

    /** Counts the rows it is given. */
    private static final class Counting implements RowSink {
        private long rows;

        @Override
        public void row(String sheet, int rowNumber, Object[] values) {
            rows++;
        }

        @Override
        public void faults(String sheet, int rowNumber, List<Fault> faults) {}
    }

    /** {@code [count] [first seed] [schemas] [folder for the broken ones]}. */
    public static void main(String[] arguments) throws InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        Fuzz fuzz = new Fuzz(Definitions.load(Path.of(arguments.length > 2 ? arguments[2] : "schemas")), 10_000);
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            int offset = thread;
            workers.execute(() -> {
                for (long seed = first + offset; seed < first + count; seed += threads) {
                    fuzz.run(seed);
                }
            });
        }
        workers.shutdown();
        boolean ended = workers.awaitTermination(6, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d mutations in %.0f s: %.0f a second%n", count, seconds, count / seconds);
        fuzz.verdicts.forEach((verdict, times) -> System.out.printf("  %8d %s%n", times, verdict));
        System.out.printf("slowest: %d ms, seed %d%n", fuzz.slowest, fuzz.slowestSeed);
        System.out.printf("broken: %d%n", fuzz.broken.size());
        fuzz.broken.forEach((seed, wrong) -> System.out.printf("  seed %d: %s%n", seed, wrong));
        if (arguments.length > 3) {
            fuzz.broken.keySet().forEach(seed -> fuzz.keep(seed, Path.of(arguments[3])));
        }
        System.exit(ended && fuzz.broken.isEmpty() ? 0 : 1);
    }

    private void keep(long seed, Path folder) {
        try {
            Files.write(folder.resolve("seed-" + seed), new Mutation(good, seed).spoiled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeds from the first, as many as asked. */
    static List<Long> seeds(long first, int count) {
        List<Long> seeds = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }
}
