package vn.cadre.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cadre.contract.unit.Unit;

/** The code lists of reference/code_list.csv, and the list {@code indicator} made of the indicators. */
public final class CodeLists implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, CodeList> lists;

    CodeLists(Map<String, CodeList> lists) {
        this.lists = new TreeMap<>(lists);
    }

    /** The code that a text means: a code, a label or another spelling, in any case, with or without diacritics. */
    public Optional<String> resolve(String list, String text) {
        return list(list).resolve(text);
    }

    /** The same, where a spelling means another code in the files of centrally-run cities (Ban Thường vụ Thành ủy). */
    public Optional<String> resolve(String list, String text, Unit reporting) {
        return reporting.centrallyRunCity() ? list(list).resolveFromCity(text) : resolve(list, text);
    }

    /** The code whose label or spelling a text begins with, the longest that fits. */
    public Optional<String> resolveBeginning(String list, String text) {
        for (int end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            Optional<String> code = list(list).resolveAsWritten(withoutComma(text.substring(0, end)));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") || text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** The codes of a list with their labels, in the order of the file. */
    public Map<String, CodeLabel> labels(String list) {
        return list(list).labels();
    }

    /** The codes of a list, in the order of the file. */
    public Set<String> codes(String list) {
        return labels(list).keySet();
    }

    /** The names of all lists. */
    public Set<String> names() {
        return Set.copyOf(lists.keySet());
    }

    private CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + name + "; there are " + lists.keySet());
        }
        return list;
    }
}
