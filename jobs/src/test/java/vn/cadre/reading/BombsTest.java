package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ask for very much get their verdict from a JVM of 1 GiB, each within its time. */
class BombsTest {
    private static final long SECONDS_EACH = 30;
    private static final long SECONDS_IN_ALL = 180;

    @TempDir
    private Path folder;

    @Test
    void eachHasItsVerdictWithinTimeAndMemory() throws IOException, InterruptedException {
        Map<String, String> expected = new TreeMap<>(new Bombs(folder).write());
        Map<String, String> wrong = new TreeMap<>();
        List<String> said = judged(new ArrayList<>(expected.keySet()));
        for (String line : said) {
            String[] cells = line.split("\t", -1);
            boolean inTime = cells.length > 3 && Long.parseLong(cells[3]) < SECONDS_EACH * 1_000;
            if (!inTime || !cells[1].startsWith(expected.get(cells[0]))) {
                wrong.put(cells[0], line + " instead of " + expected.get(cells[0]));
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(expected.size(), said.size(), said::toString);
    }

    private List<String> judged(List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dcadre.schemas=" + System.getProperty("cadre.schemas", "../schemas"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                JudgeFiles.class.getName()));
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        Path said = folder.resolve("said.tsv");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        try {
            process.waitFor(SECONDS_IN_ALL, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }
}
