package vn.cadre.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFile;
import vn.cadre.contract.file.SchemaFiles;
import vn.cadre.contract.file.YamlNode;
import vn.cadre.contract.file.YamlReader;

/** Reads the indicators and the warehouse tables: a YAML file each, with the SQL file of the same name beside it. */
final class CatalogueReader {
    private static final Pattern COLUMN_TYPE =
            Pattern.compile("string|date|bigint|int|double|decimal\\(\\d+,\\d+\\)|boolean|timestamp|array<.+>");
    private static final Pattern PARTITION = Pattern.compile("\\w+|\\w+\\((?:\\d+, ?)?(\\w+)\\)");
    private static final Map<String, Aggregation> AGGREGATIONS = aggregations();

    private final SchemaFiles files;
    private final Problems problems;

    CatalogueReader(SchemaFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    private static Map<String, Aggregation> aggregations() {
        Map<String, Aggregation> names = new LinkedHashMap<>();
        for (Aggregation aggregation : Aggregation.values()) {
            names.put(aggregation.name(), aggregation);
        }
        return names;
    }

    SortedMap<String, IndicatorDefinition> indicators(Map<String, String> units) {
        SortedMap<String, IndicatorDefinition> indicators = new TreeMap<>();
        Map<String, String> queries = queries("indicators");
        for (SchemaFile file : definitions("indicators")) {
            indicators.put(file.id(), indicator(file, queries.remove(file.id()), units));
        }
        complainOfOrphans("indicators", queries);
        return indicators;
    }

    private IndicatorDefinition indicator(SchemaFile file, String sql, Map<String, String> units) {
        YamlNode root = YamlReader.read(file, problems)
                .allow(
                        "name",
                        "numerator",
                        "denominator",
                        "unit",
                        "aggregation",
                        "dataset",
                        "breakdowns",
                        "carries_on",
                        "target",
                        "source");
        YamlNode name = bilingual(root, "name");
        YamlNode numerator = bilingual(root, "numerator");
        boolean ratio = root.child("denominator").isPresent();
        YamlNode denominator = ratio ? bilingual(root, "denominator") : null;
        Aggregation aggregation = root.choice("aggregation", AGGREGATIONS);
        if (aggregation == Aggregation.RATIO && !ratio) {
            root.problem("a RATIO without denominator", "write the denominator, or another aggregation");
        }
        return new IndicatorDefinition(
                file.id(),
                name.text("vi"),
                name.text("en"),
                units.isEmpty() ? root.text("unit") : root.choice("unit", units),
                numerator.text("vi"),
                numerator.text("en"),
                ratio ? denominator.text("vi") : null,
                ratio ? denominator.text("en") : null,
                aggregation,
                root.textOr("dataset", null),
                root.child("breakdowns").isPresent() ? root.texts("breakdowns") : List.of(""),
                root.child("carries_on").isPresent() && root.flag("carries_on"),
                root.textOr("target", null),
                root.text("source"),
                sql);
    }

    SortedMap<String, TableDefinition> tables() {
        SortedMap<String, TableDefinition> tables = new TreeMap<>();
        Map<String, String> queries = queries("warehouse");
        for (SchemaFile file : definitions("warehouse")) {
            String sql = queries.remove(file.id());
            if (sql == null) {
                String query = file.id() + ".sql";
                problems.add(file.path(), 0, "has no " + query + " beside it", "write the query that makes the table");
            }
            tables.put(file.id(), table(file, sql == null ? "" : sql));
        }
        complainOfOrphans("warehouse", queries);
        return tables;
    }

    private TableDefinition table(SchemaFile file, String sql) {
        YamlNode root = YamlReader.read(file, problems).allow("grain", "columns", "key", "partitioning");
        YamlNode grain = bilingual(root, "grain");
        List<TableColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : root.list("columns")) {
            TableColumn column = column(node);
            columns.add(column);
            if (!names.add(column.name())) {
                node.problem("the column " + column.name() + " stands twice", "keep one of them");
            }
        }
        List<String> key = root.texts("key");
        List<String> partitioning =
                root.listOr("partitioning").stream().map(YamlNode::text).toList();
        checkNames(root, "key", key, names);
        checkNames(
                root,
                "partitioning",
                partitioning.stream().map(CatalogueReader::partitionColumn).toList(),
                names);
        return new TableDefinition(file.id(), grain.text("vi"), grain.text("en"), columns, key, partitioning, sql);
    }

    private static TableColumn column(YamlNode node) {
        node.allow("name", "type", "vi", "en");
        String type = node.text("type");
        if (!type.isEmpty() && !COLUMN_TYPE.matcher(type).matches()) {
            node.child("type")
                    .orElseThrow()
                    .problem(
                            "\"" + type + "\" is no column type",
                            "write string, date, bigint, int, double, decimal(p,s), boolean, timestamp or array<...>");
        }
        return new TableColumn(node.text("name"), type, node.text("vi"), node.text("en"));
    }

    private static String partitionColumn(String partition) {
        var match = PARTITION.matcher(partition);
        return match.matches() && match.group(1) != null ? match.group(1) : partition;
    }

    private static void checkNames(YamlNode root, String where, List<String> used, Set<String> names) {
        used.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> root.child(where)
                        .orElseThrow()
                        .problem(name + " is no column of this table", "name one of its columns"));
    }

    private static YamlNode bilingual(YamlNode root, String key) {
        return root.mapping(key).allow("vi", "en");
    }

    private List<SchemaFile> definitions(String folder) {
        List<SchemaFile> found = new ArrayList<>();
        for (SchemaFile file : files.in(folder)) {
            if (file.path().equals(folder + "/" + file.id() + ".yaml")) {
                found.add(file);
            } else if (!file.path().equals(folder + "/" + file.id() + ".sql")) {
                problems.add(file.path(), 0, "is neither <id>.yaml nor <id>.sql", "rename or remove the file");
            }
        }
        return found;
    }

    private Map<String, String> queries(String folder) {
        Map<String, String> queries = new TreeMap<>();
        for (SchemaFile file : files.in(folder)) {
            if (file.path().equals(folder + "/" + file.id() + ".sql")) {
                String sql = file.text(problems);
                queries.put(file.id(), sql);
                if (sql.isBlank()) {
                    problems.add(file.path(), 0, "is empty", "write the query or delete the file");
                }
            }
        }
        return queries;
    }

    private void complainOfOrphans(String folder, Map<String, String> queries) {
        queries.keySet()
                .forEach(id -> problems.add(
                        folder + "/" + id + ".sql",
                        0,
                        "has no " + id + ".yaml beside it",
                        "describe it there, or delete the file"));
    }
}
