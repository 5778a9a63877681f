package vn.cadre.contract;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * An indicator of the catalogue.
 *
 * @param unit code of the list {@code unit_of_measure}
 * @param denominatorVi null when the indicator is a count
 * @param dataset the dataset whose reports make a count of none a 0, or null when it rests on who reported at all
 * @param breakdowns the breakdowns that have rows: empty for the total, {@code measure=courses}, or {@code direction={direction}}
 *     for each code of a list ({@code {dataset}} for each dataset)
 * @param carriesOn true when what happens in a month also counts in later ones, as for who is on rotation at a month's end
 * @param target the target in words, or null
 * @param source where the indicator comes from
 * @param sql the query over the facts, or null when the indicator is catalogued but not computed
 */
public record IndicatorDefinition(
        String code,
        String nameVi,
        String nameEn,
        String unit,
        String numeratorVi,
        String numeratorEn,
        String denominatorVi,
        String denominatorEn,
        Aggregation aggregation,
        String dataset,
        List<String> breakdowns,
        boolean carriesOn,
        String target,
        String source,
        String sql)
        implements Serializable {
    public IndicatorDefinition {
        breakdowns = List.copyOf(breakdowns);
    }

    public boolean computed() {
        return sql != null;
    }

    public boolean ratio() {
        return denominatorVi != null;
    }

    /** The breakdowns written out, code by code. */
    public List<String> breakdowns(Definitions definitions) {
        return breakdowns.stream()
                .flatMap(breakdown -> expand(breakdown, definitions))
                .toList();
    }

    private static Stream<String> expand(String breakdown, Definitions definitions) {
        int open = breakdown.indexOf('{');
        if (open < 0) {
            return Stream.of(breakdown);
        }
        String list = breakdown.substring(open + 1, breakdown.length() - 1);
        Collection<String> codes = list.equals("dataset")
                ? definitions.contracts().keySet()
                : definitions.codeLists().codes(list);
        return codes.stream().map(code -> breakdown.substring(0, open) + code);
    }
}
