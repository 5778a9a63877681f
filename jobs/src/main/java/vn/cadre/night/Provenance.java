package vn.cadre.night;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.indicator.ValueJob;

/**
 * What the parts of an edition are made from, each by a fingerprint: the definitions of tables and indicators, and who
 * reported in which month. A part whose fingerprint differs from that of the edition before is out of date.
 *
 * @param before as the standing edition says, empty when there is none
 */
record Provenance(SortedMap<String, String> before, SortedMap<String, String> now) {
    private static final String TABLE = "table ";
    private static final String INDICATOR = "indicator ";
    private static final String REPORTING = "reporting ";
    private static final String DIMENSION = "dimension ";
    private static final String VALUES = "values";

    Provenance {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        now = Collections.unmodifiableSortedMap(new TreeMap<>(now));
    }

    static Provenance of(Definitions definitions, SortedMap<String, String> before) {
        SortedMap<String, String> now = new TreeMap<>();
        definitions.tables().keySet().forEach(table -> now.put(TABLE + table, definitions.fingerprint(table)));
        definitions.indicators().values().stream()
                .filter(IndicatorDefinition::computed)
                .map(IndicatorDefinition::code)
                .forEach(code -> now.put(INDICATOR + code, definitions.fingerprint(code) + ValueJob.fingerprint()));
        now.put(VALUES, ValueJob.fingerprint() + definitions.readingFingerprint());
        return new Provenance(before, now);
    }

    /** With who reported in each month. */
    Provenance with(SortedMap<String, String> reporting) {
        SortedMap<String, String> all = new TreeMap<>(now);
        reporting.forEach((month, fingerprint) -> all.put(REPORTING + month, fingerprint));
        return new Provenance(before, all);
    }

    /** With the rows of each dimension. */
    Provenance withDimensions(SortedMap<String, String> dimensions) {
        SortedMap<String, String> all = new TreeMap<>(now);
        dimensions.forEach((dimension, fingerprint) -> all.put(DIMENSION + dimension, fingerprint));
        return new Provenance(before, all);
    }

    /** The dimensions that hold other rows. */
    Set<String> dimensions() {
        return changed(DIMENSION);
    }

    /** The tables that are defined otherwise. */
    Set<String> tables() {
        return changed(TABLE);
    }

    /** The indicators that are defined otherwise, are new, or are gone. */
    Set<String> indicators() {
        return changed(INDICATOR);
    }

    /** The months in which somebody reported who had not, or the other way round. */
    Set<String> months() {
        return changed(REPORTING);
    }

    /** True when every value is to be computed again. */
    boolean everyValue() {
        return !Objects.equals(before.get(VALUES), now.get(VALUES));
    }

    private Set<String> changed(String kind) {
        Set<String> names = new TreeSet<>(before.tailMap(kind).keySet());
        names.addAll(now.tailMap(kind).keySet());
        names.removeIf(name -> !name.startsWith(kind) || Objects.equals(before.get(name), now.get(name)));
        Set<String> bare = new TreeSet<>();
        names.forEach(name -> bare.add(name.substring(kind.length())));
        return bare;
    }
}
