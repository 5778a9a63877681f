package vn.cadre.facts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;
import vn.cadre.contract.StagingColumn;

/**
 * Meets statements that come sorted by the key of their event and by their own order: of each field the last statement that
 * says something counts.
 */
final class Meeting implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
    private static final long serialVersionUID = 1L;

    private final DataType[] types;
    private final int[] key;
    private final int[][] groups;
    private final int[] kept;

    /** @param staged the columns of a statement */
    Meeting(Contract contract, StructType staged) {
        types = new DataType[staged.length()];
        for (int i = 0; i < types.length; i++) {
            types[i] = staged.apply(i).dataType();
        }
        key = positions(contract.naturalKey(), staged);
        groups =
                groups(contract).stream().map(group -> positions(group, staged)).toArray(int[][]::new);
        kept = positions(kept(contract), staged);
    }

    /** The columns of an event: its key, then its fields. */
    static List<String> told(Contract contract) {
        List<String> columns = new ArrayList<>(contract.naturalKey());
        groups(contract).forEach(columns::addAll);
        return columns;
    }

    /** The columns that are kept of each statement. */
    static List<String> kept(Contract contract) {
        Set<String> columns = new LinkedHashSet<>(contract.statements().columns());
        columns.addAll(Contract.Statements.PLACE);
        return List.copyOf(columns);
    }

    /** Columns that one statement gives together, without those of the key. */
    private static List<List<String>> groups(Contract contract) {
        return contract.columnGroups().stream()
                .map(group -> group.stream()
                        .map(StagingColumn::name)
                        .filter(column -> !contract.naturalKey().contains(column))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static int[] positions(List<String> columns, StructType staged) {
        return columns.stream().mapToInt(staged::fieldIndex).toArray();
    }

    @Override
    public Iterator<InternalRow> call(Iterator<InternalRow> statements) {
        return new EventIterator(statements);
    }

    private final class EventIterator implements Iterator<InternalRow> {
        private final Iterator<InternalRow> statements;
        private final List<InternalRow> event = new ArrayList<>();
        private InternalRow next;

        EventIterator(Iterator<InternalRow> statements) {
            this.statements = statements;
            next = take();
        }

        /** Spark gives the same row again and again. */
        private InternalRow take() {
            return statements.hasNext() ? statements.next().copy() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public InternalRow next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            event.clear();
            do {
                event.add(next);
                next = take();
            } while (next != null && sameEvent(event.get(0), next));
            return met(event);
        }
    }

    private boolean sameEvent(InternalRow one, InternalRow other) {
        for (int column : key) {
            boolean missing = one.isNullAt(column);
            if (missing != other.isNullAt(column)
                    || (!missing && !value(one, column).equals(value(other, column)))) {
                return false;
            }
        }
        return true;
    }

    private Object value(InternalRow row, int column) {
        return row.get(column, types[column]);
    }

    private InternalRow met(List<InternalRow> statements) {
        InternalRow last = statements.get(statements.size() - 1);
        List<Object> values = new ArrayList<>();
        for (int column : key) {
            values.add(value(last, column));
        }
        for (int[] group : groups) {
            InternalRow saying = last(statements, group[0]);
            for (int column : group) {
                values.add(saying == null ? null : value(saying, column));
            }
        }
        values.add(array(statements, this::kept));
        return new GenericInternalRow(values.toArray());
    }

    private static InternalRow last(List<InternalRow> statements, int column) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (!statements.get(i).isNullAt(column)) {
                return statements.get(i);
            }
        }
        return null;
    }

    private static GenericArrayData array(List<InternalRow> statements, Function<InternalRow, InternalRow> kept) {
        Object[] all = new Object[statements.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = kept.apply(statements.get(i));
        }
        return new GenericArrayData(all);
    }

    private InternalRow kept(InternalRow statement) {
        Object[] values = new Object[kept.length];
        for (int i = 0; i < kept.length; i++) {
            values[i] = value(statement, kept[i]);
        }
        return new GenericInternalRow(values);
    }
}
