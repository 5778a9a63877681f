package vn.cadre.contract.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One node of a YAML file that knows its file, line and key, so that every complaint can name them. */
public final class YamlNode {
    private final String file;
    private final int line;
    private final String key;
    private final String scalar;
    private final Map<String, YamlNode> entries;
    private final List<YamlNode> items;
    private final Problems problems;

    private YamlNode(
            String file,
            int line,
            String key,
            String scalar,
            Map<String, YamlNode> entries,
            List<YamlNode> items,
            Problems problems) {
        this.file = file;
        this.line = line;
        this.key = key;
        this.scalar = scalar;
        this.entries = entries;
        this.items = items;
        this.problems = problems;
    }

    static YamlNode scalar(String file, int line, String key, String text, Problems problems) {
        return new YamlNode(file, line, key, text, null, null, problems);
    }

    public static YamlNode mapping(
            String file, int line, String key, Map<String, YamlNode> entries, Problems problems) {
        return new YamlNode(file, line, key, null, entries, null, problems);
    }

    static YamlNode sequence(String file, int line, String key, List<YamlNode> items, Problems problems) {
        return new YamlNode(file, line, key, null, null, items, problems);
    }

    /** Stands for a node that is not there and was complained of: asks for nothing, holds nothing. */
    public static YamlNode missing() {
        return mapping("", 0, "", Map.of(), new Problems());
    }

    public void problem(String what, String remedy) {
        problems.add(file, line, (key.isEmpty() ? "" : key + ": ") + what, remedy);
    }

    /** Complains of every key but these. */
    public YamlNode allow(String... keys) {
        Set<String> allowed = Set.of(keys);
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                entry.getValue().problem("unknown key", "use one of " + String.join(", ", keys));
            }
        }
        return this;
    }

    /** The value of a key, if this is a mapping that has it; asks for nothing. */
    public Optional<YamlNode> at(String name) {
        return Optional.ofNullable(children().get(name));
    }

    /** The values by key, none for what is no mapping; asks for nothing. */
    public Map<String, YamlNode> children() {
        return entries == null ? Map.of() : entries;
    }

    /** The items, none for what is no list; asks for nothing. */
    public List<YamlNode> parts() {
        return items == null ? List.of() : items;
    }

    public boolean isText() {
        return scalar != null;
    }

    /** The text, "" for what is none; asks for nothing. */
    public String plain() {
        return scalar == null ? "" : scalar;
    }

    public Optional<YamlNode> child(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    /** The text of a key that must be there; "" after a complaint. */
    public String text(String name) {
        return need(name).map(YamlNode::text).orElse("");
    }

    public String textOr(String name, String otherwise) {
        return child(name).map(YamlNode::text).orElse(otherwise);
    }

    public boolean flag(String name) {
        Optional<YamlNode> node = child(name);
        String text = node.map(YamlNode::text).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            node.orElseThrow().problem("\"" + text + "\" is neither true nor false", "write true or false");
        }
        return text.equals("true");
    }

    /** The mapping under a key that must be there; an empty one after a complaint. */
    public YamlNode mapping(String name) {
        return need(name).orElseGet(YamlNode::missing);
    }

    /** The items under a key that must be there; none after a complaint. */
    public List<YamlNode> list(String name) {
        return need(name).map(YamlNode::items).orElse(List.of());
    }

    public List<YamlNode> listOr(String name) {
        return child(name).map(YamlNode::items).orElse(List.of());
    }

    public List<String> texts(String name) {
        return list(name).stream().map(YamlNode::text).toList();
    }

    /** The choice that the text of a key makes, or the first one after a complaint. */
    public <T> T choice(String name, Map<String, T> choices) {
        T chosen = choices.get(textOr(name, ""));
        if (chosen == null && need(name).isPresent()) {
            child(name)
                    .orElseThrow()
                    .problem(
                            "\"" + text(name) + "\" is not known here",
                            "write one of " + String.join(", ", choices.keySet()));
        }
        return chosen == null ? choices.values().iterator().next() : chosen;
    }

    /** The list {@code [{property, value}]} under {@code customProperties}, as a mapping. */
    public YamlNode customProperties() {
        Map<String, YamlNode> properties = new LinkedHashMap<>();
        for (YamlNode item : listOr("customProperties")) {
            item.allow("property", "value");
            String name = item.text("property");
            YamlNode value = item.child("value").orElseGet(() -> scalar(file, item.line, item.key, "", problems));
            if (properties.put(name, value.named(path(name))) != null) {
                item.problem("the property " + name + " stands twice", "keep one of them");
            }
        }
        return mapping(file, line, key, properties, problems);
    }

    private YamlNode named(String newKey) {
        return new YamlNode(file, line, newKey, scalar, entries, items, problems);
    }

    public String text() {
        if (scalar == null) {
            problem("must be a text", "write one value here");
            return "";
        }
        return scalar;
    }

    private Map<String, YamlNode> entries() {
        if (entries == null) {
            problem("must hold keys", "write key: value lines below it");
            return Map.of();
        }
        return entries;
    }

    private List<YamlNode> items() {
        if (items == null) {
            problem("must be a list", "write its items as - lines below it");
            return List.of();
        }
        return items;
    }

    private Optional<YamlNode> need(String name) {
        Optional<YamlNode> node = child(name);
        if (node.isEmpty() || "".equals(node.get().scalar)) {
            node.orElseGet(() -> scalar(file, line, path(name), "", problems))
                    .problem("missing", "write a value for it");
            return Optional.empty();
        }
        return node;
    }

    private String path(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
