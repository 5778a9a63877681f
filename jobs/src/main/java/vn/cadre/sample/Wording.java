package vn.cadre.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of the sample's offices: a list of writings under a group and a name, the first being the official one. */
final class Wording {
    static final Wording HEADINGS = read("headings.txt");
    static final Wording SPELLINGS = read("spellings.txt");

    private final Map<String, Map<String, List<String>>> groups;

    private Wording(Map<String, Map<String, List<String>>> groups) {
        this.groups = groups;
    }

    /** The names of a group in their order: the fields of a dataset, the codes of a list. */
    List<String> names(String group) {
        return List.copyOf(group(group).keySet());
    }

    List<String> writings(String group, String name) {
        return Objects.requireNonNull(group(group).get(name), () -> "no wording for " + group + " " + name);
    }

    String official(String group, String name) {
        return writings(group, name).get(0);
    }

    private Map<String, List<String>> group(String group) {
        return groups.getOrDefault(group, Collections.emptyMap());
    }

    private static Wording read(String resource) {
        Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        lines(resource).stream().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] sides = line.split(" = ");
            String[] names = sides[0].split(" ");
            groups.computeIfAbsent(names[0], group -> new LinkedHashMap<>())
                    .put(names[1], List.of(sides[1].split(" \\| ")));
        });
        return new Wording(groups);
    }

    static List<String> lines(String resource) {
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's own " + resource + " cannot be read", e);
        }
    }
}
