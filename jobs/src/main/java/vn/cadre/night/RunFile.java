package vn.cadre.night;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.cadre.edition.Editions;
import vn.cadre.edition.RunLog;
import vn.cadre.home.Home;
import vn.cadre.text.date.HanoiTime;

/** {@code runs/<run>/run.json}: what a run is doing or has done, for {@code status}, which never opens the control database. */
final class RunFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final ObjectNode content = JSON.createObjectNode();

    RunFile(Home home, String runId, String command) {
        this.file = home.runs().resolve(runId).resolve("run.json");
        content.put("run_id", runId).put("command", command);
    }

    void started() {
        content.put("state", "running").put("started_at", now());
        write();
    }

    void finished(NightSummary summary, List<RunLog.Step> steps) {
        try {
            content.put("state", summary.changed() ? "published" : "nothing_new")
                    .put("ended_at", now());
            content.set("summary", JSON.readTree(summary.json()));
            content.set("steps", told(steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write();
    }

    /** Ends the files of runs that were killed; the caller holds the home, so that nobody else is running. */
    static void settleKilled(Home home, Editions editions) {
        try (Stream<Path> runs = Files.list(home.runs())) {
            for (Path run : runs.sorted().toList()) {
                RunFile left = new RunFile(home, run.getFileName().toString(), "");
                if (Files.exists(left.file)) {
                    left.content.setAll((ObjectNode) JSON.readTree(left.file.toFile()));
                    left.settle(editions);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the runs in " + home.runs(), e);
        }
    }

    private void settle(Editions editions) {
        if (!content.path("state").asText().equals("running")) {
            return;
        }
        String runId = content.path("run_id").asText();
        boolean published =
                editions.all().stream().anyMatch(edition -> edition.runId().equals(runId));
        content.put("state", published ? "published" : "failed")
                .put("ended_at", now())
                .put("reason", published ? "killed after it had published" : "killed before it had published");
        write();
    }

    void failed(String reason, List<RunLog.Step> steps) {
        content.put("state", "failed").put("ended_at", now()).put("reason", reason);
        content.set("steps", told(steps));
        write();
    }

    private static ArrayNode told(List<RunLog.Step> steps) {
        ArrayNode told = JSON.createArrayNode();
        for (RunLog.Step step : steps) {
            ObjectNode one = told.addObject()
                    .put("name", step.name())
                    .put(
                            "seconds",
                            Duration.between(step.startedAt(), step.endedAt()).toMillis() / 1000.0);
            step.counts().forEach(one::put);
        }
        return told;
    }

    private static String now() {
        return HanoiTime.second(Instant.now());
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling("run.json.draft");
            Files.writeString(draft, content.toPrettyString() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
