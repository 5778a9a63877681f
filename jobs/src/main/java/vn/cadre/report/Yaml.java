package vn.cadre.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A place in a YAML file that notes what is missing or wrong there and reads on.
 *
 * @param place where in the file, as in {@code sections[2].blocks[0]}
 */
record Yaml(String file, String place, Object value, List<String> problems) {
    static Yaml open(Path file, List<String> problems) {
        String name = "reports/" + file.getFileName();
        try (Reader reader = Files.newBufferedReader(file)) {
            Object value = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new Yaml(name, "", value, problems);
        } catch (YAMLException e) {
            problems.add(name + ": is not YAML: " + e.getMessage());
        } catch (IOException e) {
            problems.add(name + ": cannot be read: " + e);
        }
        return new Yaml(name, "", Map.of(), problems);
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        map().keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    Yaml at(String key) {
        return new Yaml(file, place.isEmpty() ? key : place + "." + key, map().get(key), problems);
    }

    /** Notes every key that is not among the known ones. */
    Yaml only(String... known) {
        Set<String> unknown = new TreeSet<>(keys());
        unknown.removeAll(List.of(known));
        unknown.forEach(key -> problem("unknown key '" + key + "', known are " + String.join(", ", known)));
        return this;
    }

    String text(String key) {
        Object text = map().get(key);
        if (text == null) {
            problem("'" + key + "' is missing");
            return "";
        }
        return text.toString().strip();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (map().get(key) instanceof Integer number) {
            return number;
        }
        problem("'" + key + "' is not a whole number: " + map().get(key));
        return otherwise;
    }

    <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Enum.valueOf(kind, text(key).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problem("'" + key + "' is '" + text(key) + "', allowed are " + List.of(kind.getEnumConstants()));
            return otherwise;
        }
    }

    Words words(String key) {
        return at(key).words();
    }

    Words words(String key, Words otherwise) {
        return has(key) ? words(key) : otherwise;
    }

    Words words() {
        only("vi", "en");
        return new Words(text("vi"), text("en"));
    }

    List<Yaml> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (map().get(key) instanceof List<?> items) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new Yaml(file, at(key).place() + "[" + i + "]", items.get(i), problems))
                    .toList();
        }
        problem("'" + key + "' is not a list");
        return List.of();
    }

    List<String> texts(String key) {
        return list(key).stream().map(item -> String.valueOf(item.value())).toList();
    }

    void problem(String what) {
        problems.add(file + ": " + (place.isEmpty() ? "" : place + ": ") + what);
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        problem("is not a map");
        return Map.of();
    }
}
