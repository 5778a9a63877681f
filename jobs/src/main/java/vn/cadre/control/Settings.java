package vn.cadre.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.cadre.home.Home;

/**
 * What {@code cadre.yaml} in the home sets; every setting has a default, and so has the file.
 *
 * @param controlUrl the JDBC URL of a PostgreSQL, or empty for the embedded H2
 * @param quiet how long a file must have lain untouched before it is taken
 * @param sparkMaster the Spark master
 * @param sql the limits of ad hoc queries that are set, by name
 * @param readers the group of those who read editions, reports and the warehouse
 */
public record Settings(
        Optional<String> controlUrl,
        String controlUser,
        String controlPassword,
        Duration quiet,
        String sparkMaster,
        Map<String, String> sql,
        Optional<String> readers) {
    /** What holds without a file. */
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), "", "", Duration.ofSeconds(2), "local[*]", Map.of(), Optional.empty());

    private static final Set<String> KEYS = Set.of(
            "control.url",
            "control.user",
            "control.password",
            "home.group",
            "landing.quiet_seconds",
            "spark.master",
            "sql.seconds",
            "sql.rows",
            "sql.memory");
    private static final Map<String, String> SQL_FORMS = Map.of(
            "seconds",
            "[1-9]\\d{0,5}",
            "rows",
            "[1-9]\\d{0,14}",
            "memory",
            "(?:[1-9]\\d?|100)%|[1-9]\\d{0,6}(?:MB|GB)");

    /** The settings of a home. */
    public static Settings load(Home home) {
        Path file = home.settings();
        if (!Files.exists(file)) {
            return DEFAULT;
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> values = read(file, problems);
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add("unknown setting " + key + "; known are "
                        + String.join(", ", KEYS.stream().sorted().toList())));
        Duration quiet = quiet(values, problems);
        controlUrl(values, problems);
        Map<String, String> sql = sql(values, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettings(file, problems);
        }
        return new Settings(
                Optional.ofNullable(values.get("control.url")),
                values.getOrDefault("control.user", ""),
                values.getOrDefault("control.password", ""),
                quiet,
                values.getOrDefault("spark.master", DEFAULT.sparkMaster()),
                sql,
                Optional.ofNullable(values.get("home.group")));
    }

    /** The limits of queries that are set: {@code seconds}, {@code rows}, {@code memory}. */
    private static Map<String, String> sql(Map<String, String> values, List<String> problems) {
        Map<String, String> set = new TreeMap<>();
        SQL_FORMS.forEach((name, form) -> {
            String value = values.get("sql." + name);
            if (value != null && value.matches(form)) {
                set.put(name, value);
            } else if (value != null) {
                problems.add("sql." + name + " is "
                        + (name.equals("memory")
                                ? "a share or an amount, such as 25% or 2GB"
                                : "a whole number above 0")
                        + ", not " + value);
            }
        });
        return Map.copyOf(set);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "Settings[controlUrl="
                + controlUrl.map(url -> url.replaceAll("\\?.*", "")).orElse("(H2)") + ", quiet=" + quiet
                + ", sparkMaster=" + sparkMaster + "]";
    }

    private static void controlUrl(Map<String, String> values, List<String> problems) {
        String url = values.get("control.url");
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            problems.add("control.url begins with jdbc:postgresql:, or is left out for the embedded database");
        }
    }

    private static Duration quiet(Map<String, String> values, List<String> problems) {
        String text = values.get("landing.quiet_seconds");
        if (text == null) {
            return DEFAULT.quiet();
        }
        if (!text.matches("\\d{1,6}")) {
            problems.add("landing.quiet_seconds is a whole number of seconds, not " + text);
            return DEFAULT.quiet();
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static Map<String, String> read(Path file, List<String> problems) {
        Map<String, String> values = new TreeMap<>();
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (document instanceof Map<?, ?> map) {
                flatten("", map, values);
            } else if (document != null) {
                problems.add("not a list of settings such as \"spark: {master: local[2]}\"");
            }
        } catch (YAMLException e) {
            problems.add("not YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the settings cannot be read: " + file, e);
        }
        return values;
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, String> values) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> nested) {
                flatten(prefix + key + ".", nested, values);
            } else if (value != null) {
                values.put(prefix + key, value.toString());
            }
        });
    }
}
