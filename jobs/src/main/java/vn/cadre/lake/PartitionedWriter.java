package vn.cadre.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Writes rows into data files, each of one partition value: one file each where rows of a partition follow each other or
 * partitions are few, more where they come mixed, since only so many files are open at a time. What is not finished is left
 * for orphan cleaning.
 */
public final class PartitionedWriter {
    private static final int OPEN_AT_MOST = 64;

    private final DataFileTarget target;
    private final int[] positions;
    private final Map<List<String>, DataWriter<InternalRow>> open = new LinkedHashMap<>(OPEN_AT_MOST, 0.75f, true);
    private final List<DataFile> files = new ArrayList<>();
    private final UTF8String[] partition;
    private DataWriter<InternalRow> writer;

    public PartitionedWriter(DataFileTarget target) {
        this.target = target;
        this.positions = new int[target.partitionFields()];
        Arrays.setAll(positions, target::partitionPosition);
        this.partition = new UTF8String[positions.length];
    }

    public void write(InternalRow row) {
        if (writer == null || !samePartition(row)) {
            turnTo(row);
        }
        writer.write(row);
    }

    private boolean samePartition(InternalRow row) {
        for (int i = 0; i < positions.length; i++) {
            UTF8String value = row.isNullAt(positions[i]) ? null : row.getUTF8String(positions[i]);
            if (value == null ? partition[i] != null : !value.equals(partition[i])) {
                return false;
            }
        }
        return true;
    }

    private void turnTo(InternalRow row) {
        String[] values = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            partition[i] = row.isNullAt(positions[i])
                    ? null
                    : row.getUTF8String(positions[i]).copy();
            values[i] = partition[i] == null ? null : partition[i].toString();
        }
        List<String> key = Arrays.asList(values);
        writer = open.get(key);
        if (writer == null) {
            if (open.size() == OPEN_AT_MOST) {
                closeLongestUnused();
            }
            writer = target.open(values);
            open.put(key, writer);
        }
    }

    private void closeLongestUnused() {
        Iterator<DataWriter<InternalRow>> writers = open.values().iterator();
        close(writers.next());
        writers.remove();
    }

    private void close(DataWriter<InternalRow> finished) {
        try {
            finished.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish a data file", e);
        }
        files.add(finished.toDataFile());
    }

    /** Closes every file and says what was written. */
    public List<DataFile> finish() {
        open.values().forEach(this::close);
        open.clear();
        writer = null;
        return List.copyOf(files);
    }
}
