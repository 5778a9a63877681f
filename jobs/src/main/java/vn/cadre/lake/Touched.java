package vn.cadre.lake;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/**
 * The partitions of a table that a night makes anew; all others keep their data files.
 *
 * @param everything true when every partition is made anew, whatever {@code periods} holds
 * @param periods values of the partition column, such as {@code 2019-11}
 */
public record Touched(boolean everything, NavigableSet<String> periods) implements Serializable {
    public static final Touched NOTHING = new Touched(false, new TreeSet<>());
    public static final Touched EVERYTHING = new Touched(true, new TreeSet<>());

    public Touched {
        periods = Collections.unmodifiableNavigableSet(new TreeSet<>(periods));
    }

    public static Touched of(Collection<String> periods) {
        return new Touched(false, new TreeSet<>(periods));
    }

    public boolean nothing() {
        return !everything && periods.isEmpty();
    }

    public boolean holds(String period) {
        return everything || periods.contains(period);
    }

    public boolean holds(DataFile file) {
        // a file from before its table was partitioned may hold anything
        return everything
                || file.partition().size() == 0
                || periods.contains(file.partition().get(0, String.class));
    }

    public Touched and(Touched other) {
        NavigableSet<String> both = new TreeSet<>(periods);
        both.addAll(other.periods);
        return new Touched(everything || other.everything, both);
    }

    /** Those among the given periods. */
    public NavigableSet<String> among(Collection<String> given) {
        return given.stream().filter(this::holds).collect(Collectors.toCollection(TreeSet::new));
    }

    /** With each month also those that follow it in its year, of the known ones. */
    public Touched restOfYear(NavigableSet<String> known) {
        return with(known, period -> period.substring(0, 4) + "-12");
    }

    /** With each month also all that follow it, of the known ones. */
    public Touched onwards(NavigableSet<String> known) {
        return with(known, period -> "9999-12");
    }

    private Touched with(NavigableSet<String> known, UnaryOperator<String> last) {
        NavigableSet<String> further = new TreeSet<>();
        periods.stream()
                .filter(Touched::isMonth)
                .forEach(period -> further.addAll(known.subSet(period, true, last.apply(period), true)));
        further.removeIf(period -> !isMonth(period));
        return and(of(further));
    }

    private static boolean isMonth(String period) {
        return period.length() == "2019-11".length() && Character.isDigit(period.charAt(5));
    }

    /** A condition in SQL on a text column that holds months: the whole years of those that are touched. */
    public String ofYears(String column) {
        return everything
                ? "true"
                : either(periods.stream()
                        .map(period -> period.substring(0, 4))
                        .distinct()
                        .map(year -> "%1$s between '%2$s-01' and '%2$s-12'".formatted(column, year)));
    }

    /** A condition in SQL on a text column that holds periods. */
    public String ofPeriod(String column) {
        if (everything) {
            return "true";
        }
        return periods.isEmpty()
                ? "false"
                : periods.stream().collect(Collectors.joining("', '", column + " in ('", "')"));
    }

    /** A condition in SQL on a date column. */
    public String ofDate(String column) {
        return everything ? "true" : either(months().map(month -> month.ofDate(column)));
    }

    private static String either(Stream<String> conditions) {
        String all = conditions.collect(Collectors.joining(" or "));
        return all.isEmpty() ? "false" : "(" + all + ")";
    }

    /** The rows of data files whose bounds do not exclude them, by the period or, if there is one, the date column. */
    Expression filter(String periodColumn, String dateColumn) {
        if (everything) {
            return Expressions.alwaysTrue();
        }
        return dateColumn == null
                ? Expressions.in(periodColumn, periods.toArray())
                : months().map(month -> month.filter(dateColumn)).reduce(Expressions.alwaysFalse(), Expressions::or);
    }

    /** The months, those that follow each other together. */
    private Stream<Months> months() {
        List<Months> all = new ArrayList<>();
        for (String period : periods) {
            YearMonth month = YearMonth.parse(period);
            Months last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.after().equals(month)) {
                all.set(all.size() - 1, new Months(last.first(), month.plusMonths(1)));
            } else {
                all.add(new Months(month, month.plusMonths(1)));
            }
        }
        return all.stream();
    }

    private record Months(YearMonth first, YearMonth after) {
        String ofDate(String column) {
            return "%1$s >= date'%2$s' and %1$s < date'%3$s'".formatted(column, first.atDay(1), after.atDay(1));
        }

        Expression filter(String column) {
            return Expressions.and(
                    Expressions.greaterThanOrEqual(column, first.atDay(1).toString()),
                    Expressions.lessThan(column, after.atDay(1).toString()));
        }
    }
}
