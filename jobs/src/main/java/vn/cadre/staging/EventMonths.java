package vn.cadre.staging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import vn.cadre.contract.Contract;

/** The months that rows of staging are about: of their own date, or of the submission for states and statements. */
final class EventMonths {
    private static final int NO_DATE = -1;

    private final int dateColumn;
    private final int periodColumn;
    private final Set<Integer> days = new HashSet<>();
    private final NavigableSet<String> periods = new TreeSet<>();
    private int lastDay = Integer.MIN_VALUE;

    EventMonths(Contract contract, StructType columns) {
        dateColumn = contract.ownDate() == null ? NO_DATE : columns.fieldIndex(contract.ownDate());
        periodColumn = columns.fieldIndex("period");
    }

    void see(InternalRow row) {
        if (dateColumn == NO_DATE) {
            periods.add(row.getUTF8String(periodColumn).toString());
        } else if (row.getInt(dateColumn) != lastDay) {
            lastDay = row.getInt(dateColumn);
            days.add(lastDay);
        }
    }

    NavigableSet<String> months() {
        NavigableSet<String> months = new TreeSet<>(periods);
        days.forEach(day -> months.add(YearMonth.from(LocalDate.ofEpochDay(day)).toString()));
        return months;
    }
}
