package vn.cadre.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages that stand in {@code reports/}, as {@code reports/.pages} says.
 *
 * @param edition the edition they show, or 0 when none stand
 * @param inputs by month the fingerprint of what the page was made from
 */
record RenderedPages(long edition, SortedMap<String, String> inputs) {
    private static final String FILE = ".pages";
    private static final String PAGE = "index.html";

    static RenderedPages read(Path reports) {
        Path file = reports.resolve(FILE);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            SortedMap<String, String> inputs = new TreeMap<>();
            lines.stream()
                    .skip(1)
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> inputs.put(parts[0], parts[1]));
            return new RenderedPages(lines.isEmpty() ? 0 : number(lines.get(0)), inputs);
        } catch (IOException e) {
            throw new UncheckedIOException("the reports cannot be read", e);
        }
    }

    /** A torn record is none: the pages are rendered again. */
    private static long number(String line) {
        return line.matches("\\d{1,18}") ? Long.parseLong(line) : 0;
    }

    /** True when the page of the month stands and shows what it should. */
    boolean holds(Path reports, String month, RenderedPages wanted) {
        return wanted.inputs.get(month).equals(inputs.get(month))
                && Files.exists(reports.resolve(month).resolve(PAGE));
    }

    /** Takes away the pages of months that there are no longer. */
    void removeOthers(Path reports, RenderedPages wanted) {
        for (String month : inputs.keySet()) {
            if (!wanted.inputs.containsKey(month)) {
                try {
                    Files.deleteIfExists(reports.resolve(month).resolve(PAGE));
                    Files.deleteIfExists(reports.resolve(month));
                } catch (IOException e) {
                    throw new UncheckedIOException("a page that is out of date cannot be removed", e);
                }
            }
        }
    }

    void write(Path reports) {
        String text = inputs.entrySet().stream()
                .map(page -> page.getKey() + " " + page.getValue())
                .collect(Collectors.joining("\n", edition + "\n", "\n"));
        try {
            Path draft = reports.resolve(FILE + ".draft");
            Files.writeString(draft, text);
            Files.move(
                    draft, reports.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }
}
