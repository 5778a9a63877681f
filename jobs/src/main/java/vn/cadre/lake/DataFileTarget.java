package vn.cadre.lake;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.data.SparkParquetReaders;
import org.apache.iceberg.spark.data.SparkParquetWriters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** The table as a task sees it: it reads and writes data files, and leaves the commit to the driver. */
public final class DataFileTarget implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SerializableTable table;
    private final StructType columns;

    DataFileTarget(SerializableTable table) {
        this.table = table;
        this.columns = SparkSchemaUtil.convert(table.schema());
    }

    public StructType columns() {
        return columns;
    }

    int partitionFields() {
        return table.spec().fields().size();
    }

    /** The position of the n-th partition column in a row. */
    int partitionPosition(int field) {
        String name =
                table.schema().findColumnName(table.spec().fields().get(field).sourceId());
        return columns.fieldIndex(name);
    }

    /** Opens a data file for the rows of one partition. */
    DataWriter<InternalRow> open(String... partition) {
        PartitionData values = new PartitionData(table.spec().partitionType());
        for (int i = 0; i < partition.length; i++) {
            values.set(i, partition[i]);
        }
        String name = FileFormat.PARQUET.addExtension(UUID.randomUUID().toString());
        String location = partition.length == 0
                ? table.locationProvider().newDataLocation(name)
                : table.locationProvider().newDataLocation(table.spec(), values, name);
        OutputFile file = table.io().newOutputFile(location);
        try {
            return Parquet.writeData(file)
                    .forTable(table)
                    .withSpec(table.spec())
                    .withPartition(partition.length == 0 ? null : values)
                    .createWriterFunc(type -> SparkParquetWriters.buildWriter(columns, type))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + location, e);
        }
    }

    /** Gives every row of a data file; the row object is only good until the next. */
    public void read(DataFile file, Consumer<InternalRow> rows) {
        try (CloseableIterable<InternalRow> content = Parquet.read(table.io().newInputFile(file.location()))
                .project(table.schema())
                .createReaderFunc(type -> SparkParquetReaders.buildReader(table.schema(), type))
                .build()) {
            content.forEach(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.location(), e);
        }
    }
}
