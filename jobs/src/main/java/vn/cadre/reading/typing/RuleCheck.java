package vn.cadre.reading.typing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.cadre.contract.RowRule;
import vn.cadre.reading.source.Row;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.date.Precision;

/** A one-row rule of a contract. */
final class RuleCheck implements RowCheck {
    private final RowRule rule;
    private final int left;
    private final int right;
    private final BigDecimal number;
    private final List<String> columns;
    private final int place;

    /**
     * @param place the column of the file in which a breach is shown
     */
    RuleCheck(RowRule rule, List<String> columns, int place) {
        this.rule = rule;
        this.columns = columns;
        this.place = place;
        left = columns.indexOf(rule.left());
        right = columns.indexOf(rule.right());
        number = right < 0 ? new BigDecimal(rule.right()) : null;
        if (left < 0) {
            throw new IllegalArgumentException("rule " + rule.id() + ": no column " + rule.left());
        }
    }

    @Override
    public void check(Row row, Object[] values, RowFaults faults) {
        Object one = values[left];
        Object other = number == null ? values[right] : number;
        if (one != null && other != null && !holds(one, other, values)) {
            faults.at(place).add(rule.id(), rule.severity(), rule.left(), row.text(place), null);
        }
    }

    private boolean holds(Object one, Object other, Object[] values) {
        if (one instanceof LocalDate first && other instanceof LocalDate second) {
            return holdsForDays(first, second, coarser(values));
        }
        if (one instanceof String first && other instanceof String second) {
            return holds(VietnameseText.key(first).compareTo(VietnameseText.key(second)));
        }
        return holds(decimal(one).compareTo(decimal(other)));
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private Precision coarser(Object[] values) {
        Precision one = precision(values, left);
        Precision other = precision(values, right);
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Precision precision(Object[] values, int slot) {
        boolean said = slot + 1 < columns.size() && columns.get(slot + 1).equals(columns.get(slot) + "_precision");
        return said && values[slot + 1] != null ? Precision.valueOf((String) values[slot + 1]) : Precision.DAY;
    }

    /** Days are compared as far as both are known; what is not known breaks no rule. */
    private boolean holdsForDays(LocalDate one, LocalDate other, Precision precision) {
        return switch (precision) {
            case DAY -> holds(one.compareTo(other));
            case MONTH -> unknownWhenEqual(one.withDayOfMonth(1).compareTo(other.withDayOfMonth(1)));
            case YEAR -> unknownWhenEqual(Integer.compare(one.getYear(), other.getYear()));
        };
    }

    private boolean unknownWhenEqual(int comparison) {
        return comparison == 0 || holds(comparison);
    }

    private boolean holds(int comparison) {
        return switch (rule.operator()) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            case "=" -> comparison == 0;
            case "<>" -> comparison != 0;
            default -> throw new IllegalArgumentException("rule " + rule.id() + ": no operator " + rule.operator());
        };
    }
}
