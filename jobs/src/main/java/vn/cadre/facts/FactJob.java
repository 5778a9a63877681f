package vn.cadre.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.TableColumn;
import vn.cadre.contract.TableDefinition;
import vn.cadre.lake.LakeSession;
import vn.cadre.lake.LakeTable;
import vn.cadre.lake.Lakehouse;
import vn.cadre.lake.TableLayout;
import vn.cadre.lake.Touched;

/**
 * Makes the touched partitions of the fact tables from staging, each table by its SQL in {@code schemas/warehouse}. Its SQL
 * reads {@code staging.<dataset>}, one row per statement, or {@code event.<dataset>}, one row per event.
 */
public final class FactJob {
    private static final String EVENT = "event";
    private static final Pattern SOURCE = Pattern.compile("\\b(" + Lakehouse.STAGING + "|" + EVENT + ")\\.(\\w+)");

    private final LakeSession session;
    private final Lakehouse lakehouse;
    private final String branch;
    private final Map<String, Events> datasets = new HashMap<>();

    public FactJob(
            LakeSession session,
            Lakehouse lakehouse,
            String branch,
            Definitions definitions,
            Collection<LakeTable> staging) {
        this.session = session;
        this.lakehouse = lakehouse;
        this.branch = branch;
        for (LakeTable table : staging) {
            String dataset = table.layout().name();
            datasets.put(
                    dataset, new Events(session, table, definitions.contracts().get(dataset)));
        }
    }

    /** A fact table, and which of its partitions were made anew. */
    public record Made(LakeTable table, Touched touched) {}

    /**
     * Makes what is out of date.
     *
     * @param staged the months that rows which came or went are about, by dataset
     * @param redefined the tables that are defined otherwise than when they were made
     */
    public List<Made> execute(
            Collection<TableDefinition> definitions, Map<String, Touched> staged, Set<String> redefined) {
        Map<String, Touched> closed = new HashMap<>();
        staged.forEach(
                (dataset, months) -> closed.put(dataset, datasets.get(dataset).closed(months)));
        List<Plan> plans = definitions.stream()
                .map(definition -> new Plan(definition, touched(definition, closed, redefined)))
                .toList();
        session.expect(plans.stream().mapToLong(this::rows).max().orElse(0));
        return session.inParallel(plans, this::build);
    }

    private record Plan(TableDefinition definition, Touched touched) {}

    private static Touched touched(TableDefinition definition, Map<String, Touched> staged, Set<String> redefined) {
        if (redefined.contains(definition.name())) {
            return Touched.EVERYTHING;
        }
        Touched touched = sources(definition).stream()
                .map(dataset -> staged.getOrDefault(dataset, Touched.NOTHING))
                .reduce(Touched.NOTHING, Touched::and);
        return touched.nothing() || !definition.partitioning().isEmpty() ? touched : Touched.EVERYTHING;
    }

    /** The datasets that a table is made from. */
    private static Set<String> sources(TableDefinition definition) {
        Set<String> sources = new TreeSet<>();
        Matcher source = SOURCE.matcher(definition.sql());
        while (source.find()) {
            sources.add(source.group(2));
        }
        return sources;
    }

    private long rows(Plan plan) {
        return sources(plan.definition()).stream()
                .filter(datasets::containsKey)
                .mapToLong(dataset -> datasets.get(dataset).count(plan.touched()))
                .sum();
    }

    private Made build(Plan plan) {
        TableDefinition definition = plan.definition();
        LakeTable table = lakehouse.table(layout(definition), branch);
        if (!plan.touched().nothing()) {
            String file = "warehouse/" + definition.name() + ".sql";
            Dataset<Row> rows = session.query(file, query(plan));
            table.replace(plan.touched(), session.write(file, rows, table, plan.touched()));
        }
        return new Made(table, plan.touched());
    }

    /** Each table reads its own months, from views that bear its name: Spark has no views in namespaces of their own. */
    private String query(Plan plan) {
        return SOURCE.matcher(plan.definition().sql()).replaceAll(match -> {
            Events events = datasets.get(match.group(2));
            if (events == null) {
                return match.group();
            }
            String view = plan.definition().name() + "_" + match.group(1) + "_" + match.group(2);
            session.view(view, match.group(1).equals(EVENT) ? events.met(plan.touched()) : statements(events, plan));
            return view;
        });
    }

    private Dataset<Row> statements(Events events, Plan plan) {
        Dataset<Row> statements = events.statements(plan.touched());
        return session.spread(
                statements, events.count(plan.touched()), functions.hash(functions.col("period")), List.of("unit"));
    }

    /** What a query reads as {@code event.<dataset>}. */
    public static TableLayout eventLayout(Contract contract, TableLayout staging) {
        return new TableLayout(EVENT, contract.dataset(), Events.layout(contract, staging.columns()), List.of());
    }

    /** The layout that a definition describes. */
    public static TableLayout layout(TableDefinition definition) {
        StructType columns = new StructType();
        for (TableColumn column : definition.columns()) {
            columns = columns.add(column.name(), DataType.fromDDL(column.type()));
        }
        return new TableLayout(Lakehouse.STAR, definition.name(), columns, definition.partitioning());
    }
}
