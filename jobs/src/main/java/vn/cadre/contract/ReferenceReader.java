package vn.cadre.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cadre.contract.file.CsvTable;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFiles;

/** Reads code lists, documents and fault texts from reference/. */
final class ReferenceReader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("file", "dataset", "sheet", "cell", "column", "value", "detail");

    private final SchemaFiles files;
    private final Problems problems;

    ReferenceReader(SchemaFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Map<String, CodeList> codeLists() {
        Map<String, CodeList> lists = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/code_list.csv",
                problems,
                "list",
                "code",
                "label_vi",
                "label_en",
                "other_spellings",
                "city_spellings")) {
            addCode(lists.computeIfAbsent(row.required("list"), list -> new CodeList()), row);
        }
        return lists;
    }

    private static void addCode(CodeList list, CsvTable.Row row) {
        String code = row.required("code");
        CodeLabel label = new CodeLabel(row.required("label_vi"), row.required("label_en"));
        if (!list.add(code, label)) {
            row.problem("code", code + " stands twice in its list", "keep one of the lines");
        }
        List<String> spellings = new ArrayList<>(List.of(code, label.vi(), label.en()));
        spellings.addAll(row.parts("other_spellings"));
        spellings.forEach(spelling -> list.spell(code, spelling)
                .ifPresent(other -> row.problem(
                        "other_spellings",
                        "\"" + spelling + "\" means " + other + " already",
                        "leave it to one code")));
        row.parts("city_spellings").forEach(spelling -> list.spellFromCities(code, spelling));
    }

    PersonalWords personalWords() {
        Map<String, PersonalWords.Kind> kinds = new LinkedHashMap<>();
        for (PersonalWords.Kind kind : PersonalWords.Kind.values()) {
            kinds.put(kind.name(), kind);
        }
        Map<PersonalWords.Kind, List<String>> words = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(files, "reference/personal_word.csv", problems, "kind", "word")) {
            words.computeIfAbsent(row.choice("kind", kinds), kind -> new ArrayList<>())
                    .add(row.required("word"));
        }
        return new PersonalWords(words);
    }

    /** The code list that the indicators make. */
    CodeList indicatorList(SortedMap<String, IndicatorDefinition> indicators) {
        CodeList list = new CodeList();
        for (IndicatorDefinition indicator : indicators.values()) {
            list.add(indicator.code(), new CodeLabel(indicator.nameVi(), indicator.nameEn()));
            for (String spelling : List.of(indicator.code(), indicator.nameVi(), indicator.nameEn())) {
                list.spell(indicator.code(), spelling)
                        .ifPresent(other -> problems.add(
                                "indicators/" + indicator.code() + ".yaml",
                                0,
                                "name: \"" + spelling + "\" names " + other + " already",
                                "give each indicator a name of its own"));
            }
        }
        return list;
    }

    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/document.csv",
                problems,
                "type",
                "number",
                "suffix",
                "issuer",
                "date",
                "subject_vi",
                "subject_en",
                "status",
                "sure")) {
            Document document = new Document(
                    row.required("type"),
                    row.required("number"),
                    row.required("suffix"),
                    row.required("issuer"),
                    row.date("date"),
                    row.required("subject_vi"),
                    row.required("subject_en"),
                    row.text("status"),
                    row.required("sure"));
            documents.add(document);
            if (!seen.add(List.of(document.type(), document.number(), document.suffix(), row.text("date")))) {
                row.problem("number", "this document stands twice", "keep one of the lines");
            }
        }
        return List.copyOf(documents);
    }

    Map<String, FaultText> faults(SortedMap<String, Contract> contracts) {
        Map<String, FaultText> faults = new TreeMap<>();
        Map<String, Severity> severities = new LinkedHashMap<>();
        severities.put("ERROR", Severity.ERROR);
        severities.put("WARNING", Severity.WARNING);
        for (CsvTable.Row row : CsvTable.read(
                files,
                "reference/fault.csv",
                problems,
                "code",
                "severity",
                "message_vi",
                "message_en",
                "remedy_vi",
                "remedy_en")) {
            FaultText text = new FaultText(
                    row.required("code"),
                    row.choice("severity", severities),
                    row.required("message_vi"),
                    row.required("message_en"),
                    row.required("remedy_vi"),
                    row.required("remedy_en"));
            if (faults.put(text.code(), text) != null) {
                row.problem("code", text.code() + " stands twice", "keep one of the lines");
            }
            unknownPlaceholders(text)
                    .forEach(name -> row.problem(
                            "message_vi", "nothing is known for {" + name + "}", "use one of " + placeholders()));
        }
        contracts.values().forEach(contract -> contract.rules().forEach(rule -> addRule(contract, rule, faults)));
        return faults;
    }

    private void addRule(Contract contract, RowRule rule, Map<String, FaultText> faults) {
        String file = "contracts/" + contract.dataset() + ".odcs.yaml";
        FaultText text = new FaultText(
                rule.id(), rule.severity(), rule.messageVi(), rule.messageEn(), rule.remedyVi(), rule.remedyEn());
        if (faults.put(rule.id(), text) != null) {
            problems.add(file, 0, "quality: " + rule.id() + " is a fault code already", "give the rule another name");
        }
        unknownPlaceholders(text)
                .forEach(name -> problems.add(
                        file,
                        0,
                        "quality: " + rule.id() + ": nothing is known for {" + name + "}",
                        "use one of " + placeholders()));
    }

    private static List<String> unknownPlaceholders(FaultText text) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(
                String.join(" ", text.messageVi(), text.messageEn(), text.remedyVi(), text.remedyEn()));
        while (matcher.find()) {
            if (!PLACEHOLDERS.contains(matcher.group(1))) {
                unknown.add(matcher.group(1));
            }
        }
        return unknown;
    }

    private static String placeholders() {
        return "{cell}, {column}, {dataset}, {detail}, {file}, {sheet}, {value}";
    }
}
