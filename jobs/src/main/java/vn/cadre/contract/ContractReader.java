package vn.cadre.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFile;
import vn.cadre.contract.file.YamlNode;
import vn.cadre.contract.file.YamlReader;
import vn.cadre.text.VietnameseText;

/** Reads one contract from its Open Data Contract Standard file. */
final class ContractReader {
    /** By period, then by when it was received. */
    private static final List<String> STATEMENT_ORDER = List.of("period", "received_at", "submission_id");

    private static final Map<String, FieldType> TYPES = byLowerCase(FieldType.values());
    private static final Map<String, Storage> STORAGES = byLowerCase(Storage.values());
    private static final Map<String, Severity> SEVERITIES = byLowerCase(Severity.values());
    private static final Map<FieldType, String> LOGICAL_TYPES = Map.of(
            FieldType.TEXT, "string",
            FieldType.DATE, "date",
            FieldType.INTEGER, "integer",
            FieldType.DECIMAL, "number",
            FieldType.TICK, "boolean",
            FieldType.CODE, "string",
            FieldType.UNIT, "string",
            FieldType.QUANTITY, "string");
    private static final Set<String> OF_THE_SUBMISSION = Set.of("unit", "period");
    private static final Pattern RULE = Pattern.compile("(\\w+) (<=|>=|<>|<|>|=) (\\w+|-?\\d+(?:\\.\\d+)?)");

    private final SchemaFile file;
    private final Predicate<String> codeListExists;
    private final YamlNode root;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ContractReader(SchemaFile file, Predicate<String> codeListExists, Problems problems) {
        this.file = file;
        this.codeListExists = codeListExists;
        this.root = YamlReader.read(file, problems);
    }

    private static <E extends Enum<E>> Map<String, E> byLowerCase(E[] values) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E value : values) {
            names.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return names;
    }

    Contract read() {
        root.allow(
                "apiVersion", "kind", "id", "name", "version", "status", "description", "customProperties", "schema");
        expect("apiVersion", "v3.0.2");
        expect("kind", "DataContract");
        expect("id", file.id());
        root.text("version");
        root.text("status");
        YamlNode own = root.customProperties()
                .allow("titleEn", "grain", "naturalKey", "ownDate", "monthly", "statementOrder", "statementColumns");
        YamlNode table = table();
        Map<String, Integer> keyPositions = readFields(table);
        List<String> naturalKey = own.texts("naturalKey");
        checkKey(own, naturalKey, keyPositions);
        checkHeaders(table);
        String ownDate = own.child("ownDate").map(this::ownDate).orElse(null);
        List<RowRule> rules = table.listOr("quality").stream().map(this::rule).toList();
        Contract contract = new Contract(
                file.id(),
                root.text("name"),
                own.text("titleEn"),
                own.text("grain"),
                List.copyOf(fields.values()),
                naturalKey,
                ownDate,
                own.flag("monthly"),
                new Contract.Statements(
                        own.child("statementOrder").isPresent() ? own.texts("statementOrder") : STATEMENT_ORDER,
                        own.child("statementColumns").isPresent() ? own.texts("statementColumns") : List.of()),
                rules);
        checkColumns(contract);
        checkStatements(own, contract);
        return contract;
    }

    private void checkColumns(Contract contract) {
        Set<String> names = new HashSet<>();
        Contract.LINEAGE.forEach(column -> names.add(column.name()));
        for (StagingColumn column : contract.dataColumns()) {
            if (!names.add(column.name())) {
                root.problem("two staging columns are named " + column.name(), "rename the field or its unitColumn");
            }
        }
    }

    private static void checkStatements(YamlNode own, Contract contract) {
        Set<String> names = Stream.concat(Contract.LINEAGE.stream(), contract.dataColumns().stream())
                .map(StagingColumn::name)
                .collect(Collectors.toSet());
        Contract.Statements statements = contract.statements();
        own.child("statementOrder")
                .ifPresent(node -> statements.order().stream()
                        .map(column -> column.replaceFirst(" desc$", ""))
                        .filter(column -> !names.contains(column))
                        .forEach(column ->
                                node.problem(column + " is no staging column", "name columns, with or without desc")));
        own.child("statementColumns")
                .ifPresent(node -> statements.columns().stream()
                        .filter(column -> !names.contains(column))
                        .forEach(column -> node.problem(column + " is no staging column", "name columns of staging")));
    }

    private void expect(String key, String value) {
        String text = root.text(key);
        if (!text.isEmpty() && !text.equals(value)) {
            root.child(key).orElseThrow().problem("\"" + text + "\" is not expected here", "write " + value);
        }
    }

    private YamlNode table() {
        List<YamlNode> tables = root.list("schema");
        if (tables.size() > 1) {
            tables.get(1).problem("a second table", "write one contract per dataset");
        }
        if (tables.isEmpty()) {
            return YamlNode.missing();
        }
        YamlNode table = tables.get(0).allow("name", "logicalType", "properties", "quality");
        String name = table.text("name");
        if (!name.isEmpty() && !name.equals(file.id())) {
            table.problem("the table is named " + name, "name it " + file.id() + ", as the file");
        }
        return table;
    }

    private Map<String, Integer> readFields(YamlNode table) {
        Map<String, Integer> keyPositions = new LinkedHashMap<>();
        for (YamlNode node : table.list("properties")) {
            Field field = field(node);
            if (fields.put(field.name(), field) != null) {
                node.problem("the field " + field.name() + " stands twice", "keep one of them");
            }
            node.child("primaryKeyPosition").ifPresent(position -> keyPositions.put(field.name(), position(position)));
            if (node.flag("primaryKey") != keyPositions.containsKey(field.name())) {
                node.problem("primaryKey and primaryKeyPosition go together", "write both or neither");
            }
        }
        return keyPositions;
    }

    private static int position(YamlNode node) {
        String text = node.text();
        if (!text.matches("[1-9]\\d?")) {
            node.problem("\"" + text + "\" is no position", "count from 1");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private Field field(YamlNode node) {
        node.allow(
                "name",
                "businessName",
                "logicalType",
                "description",
                "required",
                "primaryKey",
                "primaryKeyPosition",
                "classification",
                "customProperties");
        YamlNode own = node.customProperties()
                .allow(
                        "headerEn",
                        "aliases",
                        "cadreType",
                        "codeList",
                        "storage",
                        "unitColumn",
                        "lenient",
                        "documentNumber");
        FieldType type = own.choice("cadreType", TYPES);
        checkLogicalType(node, type);
        node.text("description");
        String classification = node.textOr("classification", "");
        if (!classification.isEmpty() && !classification.equals("personal")) {
            node.child("classification")
                    .orElseThrow()
                    .problem("\"" + classification + "\" is not known here", "write personal or leave the key out");
        }
        return new Field(
                node.text("name"),
                node.text("businessName"),
                own.text("headerEn"),
                own.listOr("aliases").stream().map(YamlNode::text).toList(),
                type,
                node.flag("required"),
                classification.equals("personal"),
                storage(own, type),
                codeList(own, type),
                own.textOr("unitColumn", null),
                own.flag("lenient"),
                documentNumber(own, type));
    }

    private void checkLogicalType(YamlNode node, FieldType type) {
        String expected = LOGICAL_TYPES.get(type);
        String found = node.text("logicalType");
        if (!found.isEmpty() && !found.equals(expected)) {
            node.child("logicalType")
                    .orElseThrow()
                    .problem(
                            "\"" + found + "\" does not fit the cadreType "
                                    + type.name().toLowerCase(Locale.ROOT),
                            "write " + expected);
        }
    }

    private static Storage storage(YamlNode own, FieldType type) {
        if (own.child("storage").isEmpty()) {
            return Storage.VALUE;
        }
        Storage storage = own.choice("storage", STORAGES);
        if (storage == Storage.BIRTH_YEAR && type != FieldType.DATE) {
            own.child("storage").orElseThrow().problem("birth_year needs a date", "make the field a date");
        }
        if (storage == Storage.RESOLVED
                && (type != FieldType.TEXT || own.child("unitColumn").isEmpty())) {
            own.child("storage")
                    .orElseThrow()
                    .problem("resolved needs a text and a unitColumn", "make the field a text and name the column");
        }
        return storage;
    }

    private static boolean resolved(YamlNode own) {
        return own.textOr("storage", "").equals(Storage.RESOLVED.name().toLowerCase(Locale.ROOT));
    }

    private String codeList(YamlNode own, FieldType type) {
        String list = own.textOr("codeList", "");
        boolean coded = type == FieldType.CODE || resolved(own);
        if (coded == list.isEmpty()) {
            own.problem(
                    coded ? "a code without codeList" : "codeList on a field that is no code",
                    "name a list for fields of cadreType code or storage resolved, and only for them");
        } else if (!list.isEmpty() && !codeListExists.test(list)) {
            own.child("codeList")
                    .orElseThrow()
                    .problem("there is no code list " + list, "add it to reference/code_list.csv or correct the name");
        }
        return list.isEmpty() ? null : list;
    }

    private static boolean documentNumber(YamlNode own, FieldType type) {
        boolean stated = own.flag("documentNumber");
        if (stated && type != FieldType.TEXT) {
            own.child("documentNumber").orElseThrow().problem("a document number is a text", "make the field a text");
        }
        return stated;
    }

    private void checkKey(YamlNode own, List<String> naturalKey, Map<String, Integer> keyPositions) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < naturalKey.size(); i++) {
            String part = naturalKey.get(i);
            String field = part.equals("cadre_key") ? cadreId() : part;
            if (fields.containsKey(field)) {
                expected.put(field, i + 1);
            } else if (!OF_THE_SUBMISSION.contains(part)) {
                own.child("naturalKey")
                        .orElseThrow()
                        .problem(part + " is no field of this contract", "name fields, cadre_key, unit or period");
            }
        }
        if (!expected.equals(keyPositions)) {
            own.child("naturalKey")
                    .ifPresent(node -> node.problem(
                            "the primaryKeyPosition of the fields says " + sorted(keyPositions),
                            "let it say " + sorted(expected)));
        }
    }

    private static String sorted(Map<String, Integer> positions) {
        return positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String cadreId() {
        return fields.values().stream()
                .filter(field -> field.storage() == Storage.CADRE_KEY)
                .map(Field::name)
                .findFirst()
                .orElse("");
    }

    private String ownDate(YamlNode node) {
        Field field = fields.get(node.text());
        if (field == null || field.type() != FieldType.DATE) {
            node.problem("\"" + node.text() + "\" is no date field of this contract", "name a field of cadreType date");
        }
        return node.text();
    }

    /** A header must lead to one field, with diacritics and without. */
    private void checkHeaders(YamlNode table) {
        Map<String, String> owners = new HashMap<>();
        Map<String, YamlNode> nodes = new HashMap<>();
        table.listOr("properties").forEach(node -> nodes.put(node.textOr("name", ""), node));
        for (Field field : fields.values()) {
            List<String> spellings = new ArrayList<>(field.aliases());
            spellings.addAll(List.of(field.name(), field.header(), field.headerEn()));
            for (String spelling : spellings) {
                String owner =
                        owners.putIfAbsent(VietnameseText.unaccented(VietnameseText.headerKey(spelling)), field.name());
                if (owner != null && !owner.equals(field.name()) && !spelling.isEmpty()) {
                    nodes.get(field.name())
                            .problem(
                                    "the header \"" + spelling + "\" fits " + owner + " and " + field.name(),
                                    "leave it to one of them");
                }
            }
        }
    }

    private RowRule rule(YamlNode node) {
        node.allow("name", "type", "engine", "implementation", "severity", "customProperties");
        YamlNode own = node.customProperties().allow("messageVi", "messageEn", "remedyVi", "remedyEn");
        String implementation = node.text("implementation");
        Matcher rule = RULE.matcher(implementation);
        boolean readable = rule.matches();
        if (readable) {
            checkSides(node, rule.group(1), rule.group(3));
        } else if (!implementation.isEmpty()) {
            node.problem(
                    "\"" + implementation + "\" is no rule", "write: field, one of < <= > >= = <>, field or number");
        }
        return new RowRule(
                node.text("name"),
                node.choice("severity", SEVERITIES),
                readable ? rule.group(1) : "",
                readable ? rule.group(2) : "",
                readable ? rule.group(3) : "",
                own.text("messageVi"),
                own.text("messageEn"),
                own.text("remedyVi"),
                own.text("remedyEn"));
    }

    private void checkSides(YamlNode node, String left, String right) {
        boolean number = Character.isDigit(right.charAt(right.length() - 1)) && !fields.containsKey(right);
        List<String> names = number ? List.of(left) : List.of(left, right);
        List<String> unknown =
                names.stream().filter(name -> !fields.containsKey(name)).toList();
        unknown.forEach(name -> node.problem(name + " is no field of this contract", "name fields, or a number last"));
        if (unknown.isEmpty()
                && !comparable(
                        fields.get(left).type(),
                        number ? null : fields.get(right).type())) {
            node.problem(left + " and " + right + " cannot be compared", "compare two dates, two numbers or two texts");
        }
    }

    private static boolean comparable(FieldType left, FieldType right) {
        boolean numeric = left == FieldType.INTEGER || left == FieldType.DECIMAL;
        if (right == null) {
            return numeric;
        }
        return left == right || (numeric && (right == FieldType.INTEGER || right == FieldType.DECIMAL));
    }
}
