package vn.cadre.lake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows made from plain Java values. */
public final class Rows {
    private static final int DECIMAL_PRECISION = 18;

    private Rows() {}

    /** A row of the values in the order of the columns; text, numbers, dates, instants, lists of text, and null. */
    public static InternalRow of(Object... values) {
        Object[] internal = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            internal[i] = internal(values[i]);
        }
        return new GenericInternalRow(internal);
    }

    /** The value as Spark holds it. */
    public static Object internal(Object value) {
        if (value instanceof String text) {
            return UTF8String.fromString(text);
        }
        if (value instanceof LocalDate date) {
            return (int) date.toEpochDay();
        }
        if (value instanceof BigDecimal number) {
            return Decimal.apply(number, DECIMAL_PRECISION, number.scale());
        }
        if (value instanceof Instant instant) {
            return TimeUnit.SECONDS.toMicros(instant.getEpochSecond())
                    + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
        }
        if (value instanceof List<?> list) {
            return new GenericArrayData(list.stream().map(Rows::internal).toArray());
        }
        return value;
    }

    /** Writes a small table whole, from the driver. */
    public static List<DataFile> write(LakeTable table, List<Object[]> rows) {
        PartitionedWriter writer = new PartitionedWriter(table.target());
        rows.forEach(row -> writer.write(of(row)));
        return writer.finish();
    }
}
