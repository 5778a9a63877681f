package vn.cadre.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes rows into one data file per partition value; what is not finished is left for orphan cleaning. */
public final class PartitionedWriter {
    private final DataFileTarget target;
    private final int[] positions;
    private final Map<List<String>, DataWriter<InternalRow>> writers = new LinkedHashMap<>();

    public PartitionedWriter(DataFileTarget target) {
        this.target = target;
        this.positions = new int[target.partitionFields()];
        Arrays.setAll(positions, target::partitionPosition);
    }

    public void write(InternalRow row) {
        writers.computeIfAbsent(partition(row), values -> target.open(values.toArray(String[]::new)))
                .write(row);
    }

    private List<String> partition(InternalRow row) {
        String[] values = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[i] = row.isNullAt(positions[i])
                    ? null
                    : row.getUTF8String(positions[i]).toString();
        }
        return Arrays.asList(values);
    }

    /** Closes every file and says what was written. */
    public List<DataFile> finish() {
        List<DataFile> files = new ArrayList<>();
        for (DataWriter<InternalRow> writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot finish a data file", e);
            }
            files.add(writer.toDataFile());
        }
        return files;
    }
}
