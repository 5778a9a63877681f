package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every file of the corpus gets the verdict that stands beside it in {@code expected.csv}. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/vn/cadre/corpus");
    private static final String EXPECTED = "expected.csv";

    @Test
    void everyFileGetsItsVerdict() throws IOException {
        List<String> lines = Files.readAllLines(CORPUS.resolve(EXPECTED), StandardCharsets.UTF_8);
        Map<String, byte[]> workbooks = CorpusWorkbooks.all();
        List<String> wrong = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            named.add(cells[0]);
            byte[] content = workbooks.containsKey(cells[0])
                    ? workbooks.get(cells[0])
                    : Files.readAllBytes(CORPUS.resolve(cells[0]));
            String found = String.join(",", cells[0], cells[1], cells[2], cells[3], verdict(cells, content));
            if (!found.equals(line)) {
                wrong.add("expected " + line + "\n   found " + found);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(files(workbooks.keySet()), new TreeSet<>(named));
        assertTrue(named.size() >= 150, () -> named.size() + " files");
    }

    private static String verdict(String[] cells, byte[] content) {
        ReadResult result =
                Submitted.bytes(cells[1], cells[2], cells[3], content).result();
        String stage = result.stage() == null ? "" : result.stage();
        return String.join(
                ",",
                result.outcome().name().toLowerCase(Locale.ROOT),
                stage,
                String.valueOf(result.rowsLoaded()),
                String.valueOf(result.rowsRejected()),
                String.join(" ", result.faultCounts().keySet()));
    }

    private static Set<String> files(Set<String> workbooks) throws IOException {
        try (var committed = Files.list(CORPUS)) {
            Set<String> all = committed
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals(EXPECTED))
                    .collect(Collectors.toCollection(TreeSet::new));
            all.addAll(workbooks);
            return all;
        }
    }
}
