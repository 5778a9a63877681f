package vn.cadre.reading.typing;

import java.util.List;
import java.util.Map;
import vn.cadre.contract.IndicatorDefinition;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.number.Quantity;
import vn.cadre.text.number.VietnameseNumber;

/** "133/854" is the percentage that it makes, and so no figure of an indicator that is counted: there it goes back. */
final class FractionCheck implements RowCheck {
    static final String VALUE = "value";
    private static final String INDICATOR = "indicator";
    private static final String TEXT = "value_text";
    private static final String PERCENT = "PERCENT";

    private final Map<String, IndicatorDefinition> indicators;
    private final int indicator;
    private final int text;
    private final int place;

    /**
     * @param place the column of the file in which the figure stands
     */
    FractionCheck(Map<String, IndicatorDefinition> indicators, List<String> columns, int place) {
        this.indicators = indicators;
        this.place = place;
        indicator = columns.indexOf(INDICATOR);
        text = columns.indexOf(TEXT);
    }

    static boolean concerns(List<String> columns) {
        return columns.contains(INDICATOR) && columns.contains(TEXT);
    }

    @Override
    public void check(Row row, Object[] values, RowFaults faults) {
        if (values[text] != null && isCounted(values[indicator]) && isFraction(values[text].toString())) {
            faults.at(place).error(TextProblem.NOT_A_NUMBER.name(), VALUE, row.text(place), null);
        }
    }

    private boolean isCounted(Object id) {
        IndicatorDefinition definition = id == null ? null : indicators.get(id.toString());
        return definition != null && !definition.unit().equals(PERCENT);
    }

    private static boolean isFraction(String printed) {
        return VietnameseNumber.quantity(printed) instanceof Parsed.Value<Quantity> read
                && read.value().denominator() != null;
    }
}
