package vn.cadre.reading.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.cadre.contract.Field;
import vn.cadre.contract.Severity;
import vn.cadre.contract.Storage;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.text.date.Period;

/**
 * Whether the dates of a file can be read with the day first, by all of its columns together. One cell says nothing: in a
 * column with 10/31/2019, 11/1/2019 is no day of January.
 */
public final class DateOrders {
    private final Period period;
    private final List<ColumnOrder> columns = new ArrayList<>();
    private String sheet;

    public DateOrders(Period period) {
        this.period = period;
    }

    public void sheet(String name) {
        sheet = name;
    }

    /** The record of one more column of the present sheet, to be shown its cells. */
    public ColumnOrder column(Field field, int column) {
        ColumnOrder order = new ColumnOrder(sheet, field, column, period);
        columns.add(order);
        return order;
    }

    /** What must be said of each column whose days may be others than were read. */
    public List<Fault> faults() {
        return columns.stream()
                .filter(column -> column.field().storage() != Storage.BIRTH_YEAR)
                .map(this::fault)
                .filter(Objects::nonNull)
                .toList();
    }

    private Fault fault(ColumnOrder column) {
        ColumnOrder.Example doubtful = doubtful(column);
        if (doubtful == null) {
            return null;
        }
        String evidence = evidence(column);
        String detail = evidence == null ? doubtful.bothWays() : evidence + "; " + doubtful.bothWays();
        return new Fault(
                FaultCode.DATE_ORDER_UNCLEAR,
                Severity.ERROR,
                column.sheet(),
                doubtful.row(),
                column.field().name(),
                doubtful.text(),
                detail,
                doubtful.cell());
    }

    private ColumnOrder.Example doubtful(ColumnOrder column) {
        boolean elsewhere = column.dayFirst() == null && columns.stream().anyMatch(other -> other.monthFirst() != null);
        if (column.monthFirst() != null || elsewhere) {
            return column.ambiguous();
        }
        boolean spokenFor = columns.stream().anyMatch(ColumnOrder::speaksForDayFirst);
        return column.fallsOutside() && !spokenFor ? column.ambiguous() : column.turnedByTheProgram();
    }

    private String evidence(ColumnOrder column) {
        if (column.monthFirst() != null) {
            return column.monthFirst().monthFirstAlone();
        }
        return columns.stream()
                .map(ColumnOrder::monthFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ColumnOrder.Example::monthFirstAlone)
                .orElse(null);
    }
}
