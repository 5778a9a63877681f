package vn.cadre.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.edition.Edition;
import vn.cadre.query.AnswerFormat;
import vn.cadre.query.Query;
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

    @Override
    public Integer call() throws IOException {
        Edition edition = edition(number);
        String sql = query == null ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : query;
        if (sql.isBlank()) {
            throw CommandFailure.usage("a query is missing: cadre sql \"select count(*) from fact_rotation\"");
        }
        try {
            format().print(new Query(home().directory(), edition).answer(sql), console.out());
            return ExitCode.DONE;
        } catch (SqlRefused e) {
            throw CommandFailure.usage(e.getMessage());
        }
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
