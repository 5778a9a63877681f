package vn.cadre.contract;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cadre.text.VietnameseText;

/** One code list and the spellings of its codes. */
final class CodeList implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands for a spelling without diacritics that fits two codes. */
    private static final String AMBIGUOUS = "";

    private final LinkedHashMap<String, CodeLabel> labels = new LinkedHashMap<>();
    private final HashMap<String, String> asWritten = new HashMap<>();
    private final HashMap<String, String> byKey = new HashMap<>();
    private final HashMap<String, String> unaccented = new HashMap<>();
    private final HashMap<String, String> fromCities = new HashMap<>();

    /** False when the code is there already. */
    boolean add(String code, CodeLabel label) {
        return labels.putIfAbsent(code, label) == null;
    }

    /** The other code that has this spelling already, or empty. */
    Optional<String> spell(String code, String spelling) {
        asWritten.putIfAbsent(spelling, code);
        unaccented.merge(
                VietnameseText.unaccented(spelling), code, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        String taken = byKey.putIfAbsent(VietnameseText.key(spelling), code);
        return Optional.ofNullable(taken).filter(other -> !other.equals(code));
    }

    void spellFromCities(String code, String spelling) {
        fromCities.put(VietnameseText.key(spelling), code);
        fromCities.putIfAbsent(VietnameseText.unaccented(spelling), code);
    }

    Map<String, CodeLabel> labels() {
        return Collections.unmodifiableMap(labels);
    }

    Optional<String> resolve(String text) {
        String code = asWritten.get(text);
        if (code == null) {
            code = byKey.get(VietnameseText.key(text));
        }
        if (code == null) {
            code = unaccented.getOrDefault(VietnameseText.unaccented(text), AMBIGUOUS);
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** The same, where every diacritic counts. */
    Optional<String> resolveAsWritten(String text) {
        return Optional.ofNullable(byKey.get(VietnameseText.key(text)));
    }

    Optional<String> resolveFromCity(String text) {
        String code = fromCities.isEmpty() ? null : fromCities.get(VietnameseText.key(text));
        return code == null ? resolve(text) : Optional.of(code);
    }
}
