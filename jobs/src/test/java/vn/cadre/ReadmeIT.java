package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, run in its order in a checkout of their own, and the files that it shows. */
class ReadmeIT {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```$");

    @TempDir
    private static Path checkout;

    private static String readme;

    /** What a block's commands printed, by block. */
    private static final Map<String, Launcher.Run> RUNS = new LinkedHashMap<>();

    /** A checkout with the built program and definitions that may be changed. */
    @BeforeAll
    static void followTheReadme() throws IOException {
        readme = Files.readString(Launcher.checkout().resolve("README.md"));
        Path bin = Files.createDirectories(checkout.resolve("jobs/bin"));
        for (String file : List.of("cadre", "jvm.options")) {
            Files.copy(Launcher.path().resolveSibling(file), bin.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectory(checkout.resolve("jobs/target"));
        Files.createSymbolicLink(
                checkout.resolve("jobs/target/cadre"), Launcher.checkout().resolve("jobs/target/cadre"));
        Launcher.copyDefinitions(checkout.resolve("schemas"));
        for (MatchResult block : FENCE.matcher(readme).results().toList()) {
            follow(block.group(1), block.group(2), block.group(3));
        }
    }

    private static void follow(String language, String said, String content) throws IOException {
        if (said == null) {
            return;
        }
        if (language.equals("sh") && said.equals("tested")) {
            RUNS.put(content, Launcher.run(checkout, List.of("bash", "-euo", "pipefail", "-c", content)));
        } else if (said.startsWith("schemas/")) {
            Files.writeString(checkout.resolve(said), content);
        }
    }

    @Test
    void everyCommandEndsWell() {
        List<String> failed = new ArrayList<>();
        RUNS.forEach((block, run) -> {
            if (run.exit() != 0) {
                failed.add(block + run);
            }
        });
        assertTrue(RUNS.size() >= 6, "blocks run: " + RUNS.size());
        assertEquals(List.of(), failed);
    }

    /** What it prints after a command is what the command prints. */
    @Test
    void theAnswersShownAreThoseThatCome() {
        List<String> shown = Pattern.compile("(?ms)^```sh tested\\n.*?^```\\n\\n```\\n(.*?)^```$")
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
        String printed =
                String.join("", RUNS.values().stream().map(Launcher.Run::out).toList());
        assertEquals(2, shown.size());
        shown.forEach(answer -> assertTrue(printed.contains(answer), () -> answer + "is not in " + printed));
    }

    @Test
    void theIndicatorOfTwoFilesIsComputed() {
        Launcher.Run asked = RUNS.entrySet().stream()
                .filter(entry -> entry.getKey().contains("'TD05'"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        List<String> lines = asked.out().lines().toList();
        String[] figure = lines.get(lines.size() - 2).split("\\s+");
        assertEquals("2019-11", figure[0], asked::out);
        assertEquals("133", figure[2], asked::out);
        assertEquals(
                Math.round(1e6 * Integer.parseInt(figure[1]) / Integer.parseInt(figure[2])) / 1e4,
                Double.parseDouble(figure[3]),
                asked::out);
    }

    @Test
    void everyPlaceItLinksToIsThere() {
        List<String> lost = Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(readme)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(Launcher.checkout().resolve(link)))
                .toList();
        assertEquals(List.of(), lost);
    }
}
