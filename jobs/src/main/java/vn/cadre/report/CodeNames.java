package vn.cadre.report;

import java.util.Map;
import java.util.Optional;

/**
 * The labels of the code lists, by list and code.
 *
 * @param lists for each list its codes, in the list's order, with their labels
 */
public record CodeNames(Map<String, Map<String, Words>> lists) {
    Optional<Words> label(String list, String code) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
    }
}
