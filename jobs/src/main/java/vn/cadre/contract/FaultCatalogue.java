package vn.cadre.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of every fault code: reference/fault.csv and the one-row rules of the contracts. */
public final class FaultCatalogue implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, FaultText> texts;

    FaultCatalogue(Map<String, FaultText> texts) {
        this.texts = new TreeMap<>(texts);
    }

    public FaultText code(String code) {
        FaultText text = texts.get(code);
        if (text == null) {
            throw new IllegalArgumentException("no fault code " + code + "; add it to reference/fault.csv");
        }
        return text;
    }

    public Set<String> codes() {
        return Set.copyOf(texts.keySet());
    }
}
