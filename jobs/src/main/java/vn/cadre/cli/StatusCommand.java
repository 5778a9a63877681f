package vn.cadre.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.edition.Edition;
import vn.cadre.edition.Editions;
import vn.cadre.query.Answer;
import vn.cadre.query.Query;
import vn.cadre.query.SqlRefused;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.Period;

/** Runs, editions, and who has submitted. */
@Command(name = "status", description = "Says what ran, what readers see, and who has and has not submitted.")
final class StatusCommand extends Shared {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RUNS = 5;

    @Option(names = "--period", paramLabel = "P", description = "The month to look at (default: the latest).")
    private String period;

    @Option(names = "--run", paramLabel = "RUN", description = "The steps of one run, and what each counted.")
    private String run;

    @Override
    public Integer call() throws IOException, SqlRefused {
        existingHome();
        if (run != null) {
            return steps();
        }
        List<JsonNode> runs = runs();
        Optional<Edition> current = new Editions(home().editions()).current();
        Optional<Answer> missing = current.isPresent() ? Optional.of(missing(current.get())) : Optional.empty();
        if (json()) {
            console.say(document(runs, current, missing).toString());
        } else {
            print(runs, current, missing);
        }
        return ExitCode.DONE;
    }

    private int steps() throws IOException {
        Path file = home().runs().resolve(run).resolve("run.json");
        if (!file.normalize().startsWith(home().runs()) || !Files.exists(file)) {
            throw CommandFailure.usage("there is no run " + run + " in " + home().directory());
        }
        JsonNode known = JSON.readTree(file.toFile());
        if (json()) {
            console.say(known.toString());
            return ExitCode.DONE;
        }
        print(known);
        for (JsonNode step : known.path("steps")) {
            StringBuilder counts = new StringBuilder();
            step.properties().forEach(field -> {
                if (field.getValue().isIntegralNumber()) {
                    counts.append("  ")
                            .append(field.getValue().asText())
                            .append(' ')
                            .append(field.getKey());
                }
            });
            console.say("  %-10s %8.1f s%s"
                    .formatted(step.path("name").asText(), step.path("seconds").asDouble(), counts));
        }
        return ExitCode.DONE;
    }

    private void print(JsonNode known) {
        console.say("run %s  %-11s  %s  %s"
                .formatted(
                        known.path("run_id").asText(),
                        known.path("state").asText(),
                        known.path("ended_at").asText(known.path("started_at").asText()),
                        known.path("reason").asText()));
    }

    private List<JsonNode> runs() throws IOException {
        if (!Files.isDirectory(home().runs())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(home().runs())) {
            List<Path> files = directories
                    .map(directory -> directory.resolve("run.json"))
                    .filter(Files::exists)
                    .sorted(Comparator.reverseOrder())
                    .limit(RUNS)
                    .toList();
            List<JsonNode> runs = new java.util.ArrayList<>();
            for (Path file : files) {
                runs.add(JSON.readTree(file.toFile()));
            }
            return runs;
        }
    }

    private Answer missing(Edition edition) throws SqlRefused {
        String month = month(edition);
        if (month == null) {
            return new Answer(List.of("unit", "name", "missing"), List.of());
        }
        return new Query(home().directory(), edition).answer("""
                        select rate.unit, unit.name_vi as name, string_agg(rate.dataset, ', ' order by rate.dataset) as missing
                        from reporting_rate as rate
                        join dim_unit as unit on unit.unit = rate.unit
                        where rate.period = '%s' and not rate.received
                        group by rate.unit, unit.name_vi
                        order by rate.unit
                        """.formatted(month));
    }

    private String month(Edition edition) throws SqlRefused {
        if (period != null && Period.parse(period).isEmpty()) {
            throw CommandFailure.usage("no period: " + period + "; write 2019-11");
        }
        if (period != null && !isMonthOf(edition)) {
            throw CommandFailure.usage("edition " + edition.number() + " has no month " + period + "; its last is "
                    + edition.latestMonth());
        }
        return period == null ? edition.latestMonth() : period;
    }

    private boolean isMonthOf(Edition edition) throws SqlRefused {
        return edition.latestMonth() != null
                && !new Query(home().directory(), edition)
                        .answer("select 1 from reporting_rate where period = '%s' limit 1".formatted(period))
                        .rows()
                        .isEmpty();
    }

    private ObjectNode document(List<JsonNode> runs, Optional<Edition> current, Optional<Answer> missing) {
        ObjectNode document = JSON.createObjectNode();
        document.set("runs", JSON.valueToTree(runs));
        document.set("edition", current.<JsonNode>map(this::edition).orElse(JSON.nullNode()));
        document.set(
                "missing",
                JSON.valueToTree(missing.map(Answer::rows).orElse(List.of()).stream()
                        .map(row -> JSON.createObjectNode()
                                .put("unit", String.valueOf(row.get(0)))
                                .put("name", String.valueOf(row.get(1)))
                                .put("datasets", String.valueOf(row.get(2))))
                        .toList()));
        return document;
    }

    private ObjectNode edition(Edition edition) {
        return JSON.createObjectNode()
                .put("number", edition.number())
                .put("run_id", edition.runId())
                .put("published_at", edition.publishedAt().toString())
                .put("definitions", edition.definitions())
                .put("latest_month", edition.latestMonth())
                .put("sample_data", edition.sampleData());
    }

    private void print(List<JsonNode> runs, Optional<Edition> current, Optional<Answer> missing) {
        if (runs.isEmpty()) {
            console.say("No run yet in " + home().directory());
        }
        runs.forEach(this::print);
        current.ifPresent(edition -> console.say("edition %d%s, published %s, latest month %s"
                .formatted(
                        edition.number(),
                        edition.sampleData() ? " (SAMPLE DATA)" : "",
                        HanoiTime.second(edition.publishedAt()),
                        edition.latestMonth())));
        missing.ifPresent(answer -> {
            console.say(answer.rows().isEmpty() ? "Every unit has submitted everything" : "Not submitted:");
            answer.rows().forEach(row -> console.say("  %-6s %s: %s".formatted(row.get(0), row.get(1), row.get(2))));
        });
    }
}
