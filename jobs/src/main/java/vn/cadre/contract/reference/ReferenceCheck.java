package vn.cadre.contract.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cadre.contract.file.Problems;
import vn.cadre.contract.file.SchemaFile;
import vn.cadre.contract.file.SchemaFiles;
import vn.cadre.contract.file.YamlNode;
import vn.cadre.contract.file.YamlReader;

/**
 * Looks whether everything that indicators, reports and phrases name is there: datasets, indicators, units, bases, code lists,
 * breakdowns, units of measure. An indicator that a report still names cannot vanish.
 */
public final class ReferenceCheck {
    private static final Set<String> BASES = new TreeSet<>(Set.of("period", "ytd", "as_of"));
    private static final Pattern BREAKDOWN = Pattern.compile("|(\\w+)=(?:\\{(\\w+)}|[\\w.-]+)");
    private static final Pattern SECTION = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final String DATASETS = "dataset";
    private static final String PHRASES = "reports/phrases.yaml";

    private final Names names;
    private final Problems problems;

    /**
     * What may be named.
     *
     * @param lists the codes of each code list
     * @param breakdowns of each indicator, as its file writes them
     * @param units the ids of units, and of what stands for many or none
     */
    public record Names(
            Set<String> datasets,
            Map<String, ? extends Collection<String>> lists,
            Map<String, List<String>> breakdowns,
            Set<String> units) {}

    public ReferenceCheck(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Complains of everything that is named and is not there. */
    public void check(SchemaFiles files) {
        files.in("indicators").stream()
                .filter(file -> file.path().endsWith(".yaml"))
                .forEach(file -> indicator(read(file)));
        for (SchemaFile file : files.in("reports")) {
            if (file.path().equals(PHRASES)) {
                phrases(read(file));
            } else if (file.path().endsWith(".yaml")) {
                report(read(file));
            }
        }
    }

    /** What is told of a file twice is printed once. */
    private YamlNode read(SchemaFile file) {
        return YamlReader.read(file, problems);
    }

    private void indicator(YamlNode root) {
        root.at("dataset").ifPresent(node -> known(node, "dataset", names.datasets(), "contracts/"));
        for (YamlNode breakdown : root.at("breakdowns").map(YamlNode::parts).orElse(List.of())) {
            Matcher form = BREAKDOWN.matcher(breakdown.plain());
            if (!form.matches()) {
                breakdown.problem("\"" + breakdown.plain() + "\" is no breakdown", "write '' or name={code list}");
            } else if (form.group(2) != null && !form.group(2).equals(DATASETS)) {
                list(breakdown, form.group(2));
            }
        }
    }

    private void report(YamlNode root) {
        Set<String> sections = new HashSet<>();
        for (YamlNode section : root.at("sections").map(YamlNode::parts).orElse(List.of())) {
            section.at("id").ifPresent(id -> {
                if (!SECTION.matcher(id.plain()).matches()) {
                    id.problem("\"" + id.plain() + "\" is no id of a section", "write small letters, digits, _ and -");
                } else if (!sections.add(id.plain())) {
                    id.problem("the section " + id.plain() + " stands twice", "give each an id of its own");
                }
            });
        }
        figures(root, "");
    }

    /** Figures stand anywhere; what a figure does not say it has from the one around it. */
    private void figures(YamlNode node, String outer) {
        String indicator = node.at("indicator").map(YamlNode::plain).orElse(outer);
        node.at("indicator")
                .ifPresent(named -> known(named, "indicator", names.breakdowns().keySet(), "indicators/"));
        node.at("unit").ifPresent(unit -> known(unit, "unit", names.units(), "reference/unit.csv"));
        Stream.of("basis", "total").forEach(key -> node.at(key).ifPresent(basis -> known(basis, "basis", BASES, null)));
        node.at("measure").filter(YamlNode::isText).ifPresent(measure -> code(measure, "unit_of_measure"));
        node.at("breakdown").filter(YamlNode::isText).ifPresent(breakdown -> breakdown(breakdown, indicator));
        node.at("codes").filter(YamlNode::isText).ifPresent(codes -> {
            list(codes, codes.plain());
            node.at("complete").map(YamlNode::parts).orElse(List.of()).forEach(code -> code(code, codes.plain()));
            node.at("by").ifPresent(by -> by(by, node));
        });
        node.children().values().forEach(child -> figures(child, indicator));
        node.parts().forEach(part -> figures(part, indicator));
    }

    private void breakdown(YamlNode node, String indicator) {
        List<String> written = names.breakdowns().get(indicator);
        if (written != null && written.stream().noneMatch(each -> fits(each, node.plain()))) {
            node.problem(
                    indicator + " has no breakdown " + node.plain(),
                    "use one of " + written + ", or name it in indicators/" + indicator + ".yaml");
        }
    }

    private boolean fits(String written, String breakdown) {
        Matcher form = BREAKDOWN.matcher(written);
        if (!form.matches() || form.group(2) == null) {
            return written.equals(breakdown);
        }
        String name = form.group(1) + "=";
        Collection<String> codes = form.group(2).equals(DATASETS)
                ? names.datasets()
                : names.lists().containsKey(form.group(2)) ? names.lists().get(form.group(2)) : Set.of();
        return breakdown.startsWith(name) && codes.contains(breakdown.substring(name.length()));
    }

    private void by(YamlNode node, YamlNode block) {
        String indicator = block.at("figure")
                .flatMap(figure -> figure.at("indicator"))
                .map(YamlNode::plain)
                .orElse("");
        List<String> written = names.breakdowns().get(indicator);
        boolean there = written == null || written.stream().anyMatch(each -> each.startsWith(node.plain() + "="));
        if (!there) {
            node.problem(indicator + " has no breakdown by " + node.plain(), "use one of " + written);
        }
    }

    private void phrases(YamlNode root) {
        keys(root, "dataset", names.datasets(), "contracts/");
        keys(root, "basis", BASES, null);
        Map<String, String> groups =
                new HashMap<>(Map.of("measure", "unit_of_measure", "qualifier", "value_qualifier"));
        groups.forEach((group, list) -> {
            if (names.lists().containsKey(list)) {
                keys(root, group, names.lists().get(list), "the list " + list);
            }
        });
    }

    private void keys(YamlNode root, String group, Collection<String> known, String where) {
        root.at(group).map(YamlNode::children).orElse(Map.of()).forEach((key, node) -> {
            if (!known.contains(key)) {
                node.problem("there is no " + group + " " + key, remedy(known, where));
            }
        });
    }

    private void code(YamlNode node, String list) {
        if (names.lists().containsKey(list) && !names.lists().get(list).contains(node.plain())) {
            node.problem(
                    "there is no code " + node.plain() + " in the list " + list,
                    "use one of "
                            + String.join(", ", new TreeSet<>(names.lists().get(list))));
        }
    }

    private void list(YamlNode node, String list) {
        if (!names.lists().containsKey(list)) {
            node.problem("there is no code list " + list, "add it to reference/code_list.csv or correct the name");
        }
    }

    private static void known(YamlNode node, String what, Collection<String> known, String where) {
        if (node.isText() && !node.plain().isEmpty() && !known.contains(node.plain())) {
            node.problem("there is no " + what + " " + node.plain(), remedy(known, where));
        }
    }

    private static String remedy(Collection<String> known, String where) {
        boolean few = known.size() <= 12;
        String choice = "use one of " + String.join(", ", new TreeSet<>(known));
        return where == null ? choice : few ? choice + ", or add it to " + where : "correct it, or add it to " + where;
    }
}
