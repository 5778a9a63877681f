package vn.cadre.reading.header;

import java.util.Map;
import java.util.TreeMap;
import vn.cadre.contract.Definitions;

/** The headers of all contracts, to find which dataset a row is the header of. */
public final class Headers {
    private final Map<String, HeaderDictionary> dictionaries = new TreeMap<>();

    public Headers(Definitions definitions) {
        definitions
                .contracts()
                .forEach((dataset, contract) -> dictionaries.put(dataset, new HeaderDictionary(contract)));
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
