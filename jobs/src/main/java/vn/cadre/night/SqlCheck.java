package vn.cadre.night;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.contract.Aggregation;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.contract.TableColumn;
import vn.cadre.contract.TableDefinition;
import vn.cadre.facts.FactJob;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.TableLayout;
import vn.cadre.staging.StagingJob;

/**
 * Looks at every query of {@code schemas/warehouse} and {@code schemas/indicators} over tables without rows, so that all that
 * is wrong can be told at once. A night asks for it when one of them has failed.
 */
final class SqlCheck {
    /** Names in namespaces of their own are read from views; a place in the query stays the same. */
    private static final Pattern SOURCE =
            Pattern.compile("(?<=\\b(?:from|join)\\s{1,40})(staging|event)\\.(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join)\\s+([a-z_]\\w*)\\b", Pattern.CASE_INSENSITIVE);

    private final LakeSession session;
    private final Definitions definitions;

    SqlCheck(LakeSession session, Definitions definitions) {
        this.session = session;
        this.definitions = definitions;
    }

    /** A line for each problem: file, line, column, what is wrong. */
    List<String> problems() {
        for (Contract contract : definitions.contracts().values()) {
            TableLayout staged = StagingJob.layout(contract);
            session.standIn("staging_" + contract.dataset(), staged);
            session.standIn("event_" + contract.dataset(), FactJob.eventLayout(contract, staged));
        }
        List<String> problems = new ArrayList<>();
        for (TableDefinition table : definitions.tables().values()) {
            List<String> columns =
                    table.columns().stream().map(TableColumn::name).toList();
            look("warehouse/" + table.name() + ".sql", table.sql(), columns, problems);
        }
        for (TableDefinition table : definitions.tables().values()) {
            session.standIn(table.name(), FactJob.layout(table));
        }
        for (IndicatorDefinition indicator : definitions.indicators().values()) {
            if (indicator.computed()) {
                look("indicators/" + indicator.code() + ".sql", indicator.sql(), columns(indicator), problems);
            }
        }
        return problems;
    }

    private void look(String file, String sql, List<String> columns, List<String> problems) {
        String query = SOURCE.matcher(sql).replaceAll("$1_$2");
        session.problem(file, query, columns)
                .map(problem -> problem.startsWith(file + ": ") ? placed(problem, file, query) : problem)
                .ifPresent(problems::add);
    }

    /** Spark does not say where a table is named that is not there. */
    private String placed(String problem, String file, String query) {
        Matcher named = NAMED.matcher(query);
        while (named.find()) {
            String name = named.group(1);
            boolean own = Pattern.compile("\\b" + name + "\\s+as\\s*\\(", Pattern.CASE_INSENSITIVE)
                    .matcher(query)
                    .find();
            if (!own
                    && session.problem(file, "select 1 from " + name, List.of()).isPresent()) {
                return file + place(query, named.start(1)) + problem.substring(file.length());
            }
        }
        return problem;
    }

    private static String place(String query, int at) {
        String before = query.substring(0, at);
        long line = 1 + before.chars().filter(letter -> letter == '\n').count();
        return ":" + line + ":" + (at - before.lastIndexOf('\n'));
    }

    private static List<String> columns(IndicatorDefinition indicator) {
        List<String> columns = new ArrayList<>(List.of("breakdown", "unit", "period"));
        columns.add(indicator.aggregation() == Aggregation.DISTINCT ? "member" : "numerator");
        if (indicator.ratio() && indicator.aggregation() != Aggregation.DISTINCT) {
            columns.add("denominator");
        }
        return columns;
    }
}
