package vn.cadre.reading.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cadre.contract.CodeLists;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.reading.source.Expectation;
import vn.cadre.text.encoding.KnownWords;

/** The headers of all contracts, to find which dataset a row is the header of. */
public final class Headers {
    private final Map<String, HeaderDictionary> dictionaries = new TreeMap<>();
    private final KnownWords words;

    public Headers(Definitions definitions) {
        words = words(definitions);
        definitions
                .contracts()
                .forEach((dataset, contract) -> dictionaries.put(dataset, new HeaderDictionary(contract)));
    }

    /** What to expect of a file of the dataset. */
    public Expectation expectation(String dataset) {
        return new Expectation(words, of(dataset)::fieldsNamed);
    }

    /** What to expect of a file of any dataset. */
    public Expectation expectation() {
        return new Expectation(
                words,
                row -> dictionaries.values().stream()
                        .mapToInt(dictionary -> dictionary.fieldsNamed(row))
                        .max()
                        .orElse(0));
    }

    /** What files are known to hold: names of units, labels of codes, headers. */
    private static KnownWords words(Definitions definitions) {
        List<String> texts = new ArrayList<>();
        definitions.units().all().forEach(unit -> texts.add(unit.nameVi()));
        CodeLists lists = definitions.codeLists();
        lists.names().forEach(list -> lists.labels(list).values().forEach(label -> texts.add(label.vi())));
        for (Contract contract : definitions.contracts().values()) {
            for (Field field : contract.fields()) {
                texts.add(field.header());
                texts.addAll(field.aliases());
            }
        }
        return new KnownWords(texts);
    }

    public HeaderDictionary of(String dataset) {
        HeaderDictionary dictionary = dictionaries.get(dataset);
        if (dictionary == null) {
            throw new IllegalArgumentException("no contract " + dataset + "; there are " + dictionaries.keySet());
        }
        return dictionary;
    }

    /** The reading of a row that finds the most of any contract, or null when nothing is found. */
    public Header best(String[] upper, String[] lower, int rowNumber) {
        Header best = null;
        for (HeaderDictionary dictionary : dictionaries.values()) {
            best = better(best, Header.of(dictionary, rowNumber, lower));
            if (upper != null) {
                best = better(best, Header.of(dictionary, rowNumber, HeaderRows.merged(upper, lower, dictionary)));
            }
        }
        return best;
    }

    public static Header better(Header one, Header other) {
        if (other.found() == 0) {
            return one;
        }
        if (one == null || other.share() > one.share()) {
            return other;
        }
        return other.share() == one.share() && other.found() > one.found() ? other : one;
    }
}
