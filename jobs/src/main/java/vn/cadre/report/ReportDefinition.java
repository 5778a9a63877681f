package vn.cadre.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A report as written in {@code schemas/reports}: its sections, charts and texts.
 *
 * @param id the file's name without its ending
 * @param index the figures that the list of periods shows
 */
public record ReportDefinition(
        String id, Words title, Words audience, List<FigureSpec> index, List<Section> sections, Phrases phrases) {
    /** The words that all reports share stand in the file of this name. */
    static final String PHRASES = "phrases.yaml";

    /** A part of the report under a heading of its own. */
    record Section(String id, Words title, Words intro, List<Block> blocks) {}

    /**
     * Every report of a folder by its id.
     *
     * @throws InvalidReports naming every problem of every file
     */
    public static SortedMap<String, ReportDefinition> loadAll(Path folder) {
        List<String> problems = new ArrayList<>();
        Phrases phrases = Phrases.read(Yaml.open(folder.resolve(PHRASES), problems));
        SortedMap<String, ReportDefinition> reports = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ".yaml".length());
            reports.put(id, DefinitionReader.read(id, Yaml.open(file, problems), phrases));
        }
        if (!problems.isEmpty()) {
            throw new InvalidReports(problems);
        }
        return Collections.unmodifiableSortedMap(reports);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(PHRASES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The report definitions cannot be listed: " + folder, e);
        }
    }
}
