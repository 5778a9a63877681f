package vn.cadre.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that all reports share, by group and code: reasons, units of measure, datasets, and the page's own.
 *
 * @param groups for each group its codes with their words
 */
record Phrases(Map<String, Map<String, Words>> groups) {
    static Phrases read(Yaml yaml) {
        Map<String, Map<String, Words>> groups = new LinkedHashMap<>();
        for (String group : yaml.keys()) {
            Map<String, Words> codes = new LinkedHashMap<>();
            Yaml body = yaml.at(group);
            body.keys().forEach(code -> codes.put(code, body.words(code)));
            groups.put(group, codes);
        }
        return new Phrases(groups);
    }

    /** A word of the page itself; there is no page without it. */
    Words page(String code) {
        return find("page", code)
                .orElseThrow(() ->
                        new IllegalArgumentException(ReportDefinition.PHRASES + ": page: '" + code + "' is missing"));
    }

    /** The words for a code, or the code itself when the group has none. */
    Words of(String group, String code) {
        return find(group, code).orElse(Words.same(code));
    }

    Optional<Words> find(String group, String code) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(code));
    }
}
