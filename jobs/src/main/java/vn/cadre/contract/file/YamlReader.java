package vn.cadre.contract.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML file as texts, mappings and lists; nothing in the file can make an object of another kind. */
public final class YamlReader {
    private final String file;
    private final Problems problems;
    private final ParserImpl events;

    private YamlReader(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.events = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The root mapping of the file; an empty one after a complaint. */
    public static YamlNode read(SchemaFile file, Problems problems) {
        try {
            return new YamlReader(file.path(), file.text(problems), problems).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file.path(), line, "is no YAML: " + e.getProblem(), "correct the line or the one above it");
        } catch (YAMLException e) {
            problems.add(file.path(), 0, "is no YAML: " + e.getMessage(), "take the character out");
        }
        return YamlNode.missing();
    }

    private YamlNode document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            problems.add(file, 0, "is empty", "write the definition or delete the file");
            return YamlNode.missing();
        }
        events.getEvent();
        YamlNode root = node("");
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            root.problem("holds more than one document", "keep one document in the file");
        }
        return root;
    }

    private YamlNode node(String key) {
        Event event = events.getEvent();
        int line = event.getStartMark().getLine() + 1;
        return switch (event.getEventId()) {
            case MappingStart -> mapping(key, line);
            case SequenceStart -> sequence(key, line);
            case Scalar -> scalar(key, line, (ScalarEvent) event);
            default -> {
                problems.add(file, line, key + ": anchors and aliases (& and *) are not read", "write the value out");
                yield YamlNode.scalar(file, line, key, "", problems);
            }
        };
    }

    private YamlNode scalar(String key, int line, ScalarEvent event) {
        boolean none = event.isPlain()
                && (event.getValue().equals("~") || event.getValue().equals("null"));
        return YamlNode.scalar(file, line, key, none ? "" : event.getValue(), problems);
    }

    private YamlNode mapping(String key, int line) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event name = events.getEvent();
            int nameLine = name.getStartMark().getLine() + 1;
            String text = name instanceof ScalarEvent scalar ? scalar.getValue() : "?";
            if (entries.put(text, node(key.isEmpty() ? text : key + "." + text)) != null) {
                problems.add(file, nameLine, key + ": the key " + text + " stands twice", "keep one of them");
            }
        }
        events.getEvent();
        return YamlNode.mapping(file, line, key, entries, problems);
    }

    private YamlNode sequence(String key, int line) {
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(key + "[" + items.size() + "]"));
        }
        events.getEvent();
        return YamlNode.sequence(file, line, key, items, problems);
    }
}
