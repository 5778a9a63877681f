package vn.cadre.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.control.Settings;
import vn.cadre.edition.Edition;
import vn.cadre.query.AnswerFormat;
import vn.cadre.query.Query;
import vn.cadre.query.QueryLimits;
import vn.cadre.query.SqlRefused;

/** Ad hoc SQL. */
@Command(
        name = "sql",
        description = "Answers a SELECT on one edition; the query may also come on standard input.",
        footer = {"", "Example: cadre sql \"select unit, value from indicator_value where indicator = 'NV01'\""})
final class SqlCommand extends Shared {
    @Parameters(arity = "0..1", paramLabel = "SELECT", description = "The query.")
    private String query;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--edition", paramLabel = "N", description = "The edition to ask (default: the current one).")
    private Long number;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long it may take (default: sql.seconds of cadre.yaml, else 300).")
    private Long seconds;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description = "How many rows it may give (default: sql.rows of cadre.yaml, else 1000000).")
    private Long rows;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "What it may take of the machine's memory, such as 2GB (default: sql.memory of cadre.yaml, else 25%%).")
    private String memory;

    @Override
    public Integer call() throws IOException {
        Edition edition = edition(number);
        String sql = query == null ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : query;
        if (sql.isBlank()) {
            throw CommandFailure.usage("a query is missing: cadre sql \"select count(*) from fact_rotation\"");
        }
        AnswerFormat chosen = format();
        Query asked = new Query(home().directory(), edition, limits());
        try {
            console.print(writer -> asked.write(sql, chosen.writer(writer)));
            return ExitCode.DONE;
        } catch (SqlRefused e) {
            throw CommandFailure.usage(e.getMessage());
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
                return ExitCode.DONE; // "cadre sql ... | head" has had enough
            }
            throw e;
        }
    }

    /** Options go before settings, and a reader who may not see the settings has the defaults. */
    private QueryLimits limits() {
        boolean readable = Files.isReadable(home().settings());
        Map<String, String> set = readable ? Settings.load(home()).sql() : Map.of();
        long time = Optional.ofNullable(seconds)
                .orElseGet(() -> set.containsKey("seconds")
                        ? Long.valueOf(set.get("seconds"))
                        : (Long) QueryLimits.DEFAULT.time().toSeconds());
        long most = Optional.ofNullable(rows)
                .orElseGet(() ->
                        set.containsKey("rows") ? Long.valueOf(set.get("rows")) : (Long) QueryLimits.DEFAULT.rows());
        String share = memory == null ? set.getOrDefault("memory", QueryLimits.DEFAULT.memory()) : memory;
        if (time < 1 || most < 1 || !share.matches(QueryLimits.MEMORY)) {
            throw CommandFailure.usage(
                    "limits are above 0, and memory is a share or an amount: --timeout 60 --max-rows 1000 --memory 2GB");
        }
        return new QueryLimits(Duration.ofSeconds(time), most, share);
    }

    private AnswerFormat format() {
        String name = json() ? "json" : format;
        try {
            return AnswerFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("unknown format " + name + "; known are table, csv and json");
        }
    }
}
