package vn.cadre.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demo's inbox: made-up submissions of January to November 2019, the same bytes every time. */
public final class SampleInbox {
    /** The notice that stands beside the inbox, never in it. */
    public static final String NOTICE = "DU-LIEU-MAU.md";

    static final List<YearMonth> MONTHS = IntStream.rangeClosed(1, 11)
            .mapToObj(month -> YearMonth.of(2019, month))
            .toList();

    private static final List<String> DATASETS =
            List.of("rotation", "plan_approval", "appraisal", "task", "training", "inspection", "reported_value");

    private final Map<String, List<Row>> rotationRows = new HashMap<>();
    private final ReportedValues reportedValues;

    private SampleInbox(List<Movement> movements) {
        reportedValues = new ReportedValues(movements);
        movements.forEach(this::report);
    }

    /** Writes the inbox, and the notice that its data is made up beside it; what already lies there is overwritten. */
    public static SampleSummary write(Path inbox) {
        List<SampleFile> files = new SampleInbox(Movements.ofTheYear()).files();
        try {
            for (SampleFile file : files) {
                Files.createDirectories(inbox.resolve(file.path()).getParent());
            }
            Files.write(inbox.toAbsolutePath().resolveSibling(NOTICE), Wording.lines("README.vi-en.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.parallelStream().forEach(file -> write(file, inbox));
        return summary(files);
    }

    private static void write(SampleFile file, Path inbox) {
        try {
            file.write(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SampleFile> files() {
        List<SampleFile> files = new ArrayList<>();
        for (SampleUnit unit : SampleUnit.ALL) {
            for (YearMonth month : MONTHS) {
                for (String dataset : DATASETS) {
                    if (!Arrivals.missing(unit, dataset, month)) {
                        Resubmissions.versions(monthly(unit, dataset, month)).stream()
                                .map(BadSubmissions::spoil)
                                .forEach(files::add);
                    }
                }
            }
        }
        files.addAll(BadSubmissions.unknownNames(files));
        files.add(statement("2023", LocalDateTime.of(2023, 12, 28, 15, 30, 31), ReportedValues.schemesOf2023()));
        files.add(statement(
                "2017-10-07..2022-02", LocalDateTime.of(2022, 2, 26, 9, 0, 0), ReportedValues.rotationsFrom2017()));
        return files;
    }

    private Submission monthly(SampleUnit unit, String dataset, YearMonth month) {
        List<Row> rows = switch (dataset) {
            case "rotation" -> rotationRows.getOrDefault(key(unit, month), List.of());
            case "reported_value" -> reportedValues.rows(unit, month);
            default ->
                unit.central() ? CentralReports.rows(dataset, month) : ProvinceReports.rows(unit, dataset, month);
        };
        Manner manner = Manner.of(unit, dataset, month.toString());
        boolean needsHeader = rows.isEmpty()
                && !manner.format().workbook()
                && !manner.format().delimited();
        return new Submission(
                unit,
                dataset,
                month.toString(),
                "",
                needsHeader ? manner.as(Manner.Format.CSV) : manner,
                Arrivals.of(unit, dataset, month),
                rows);
    }

    private static SampleFile statement(String period, LocalDateTime received, Row row) {
        Manner manner = Manner.of(SampleUnit.CENTRE, "reported_value", period).as(Manner.Format.CSV);
        return SampleFile.of(
                new Submission(SampleUnit.CENTRE, "reported_value", period, "", manner, received, List.of(row)));
    }

    /** Lays a movement's rows down in the files of the units that report it: when it begins, and again when it ends. */
    private void report(Movement movement) {
        if (movement.departureReports()) {
            report(movement, movement.from(), "OUT");
        }
        if (movement.arrivalReports()) {
            report(movement, movement.to(), "IN");
        }
    }

    private void report(Movement movement, SampleUnit unit, String side) {
        rows(unit, movement.month()).add(movement.row(side));
        if (movement.ended() != null) {
            rows(unit, YearMonth.from(movement.ended())).add(movement.endRow(side));
        }
    }

    private List<Row> rows(SampleUnit unit, YearMonth month) {
        return rotationRows.computeIfAbsent(key(unit, month), key -> new ArrayList<>());
    }

    private static String key(SampleUnit unit, YearMonth month) {
        return unit.code() + "/" + month;
    }

    private static SampleSummary summary(List<SampleFile> files) {
        Function<SampleFile, String> format =
                file -> file.submission().manner().format().name().toLowerCase(Locale.ROOT);
        SortedMap<String, Integer> byFormat =
                files.stream().collect(Collectors.groupingBy(format, TreeMap::new, Collectors.summingInt(file -> 1)));
        SortedMap<String, Integer> rows = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.submission().dataset(),
                        TreeMap::new,
                        Collectors.summingInt(file -> file.submission().rows().size())));
        int total = rows.values().stream().mapToInt(Integer::intValue).sum();
        return new SampleSummary(files.size(), total, byFormat, rows);
    }
}
