package vn.cadre.staging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.cadre.contract.Contract;
import vn.cadre.lake.DataFileTarget;
import vn.cadre.lake.PartitionedWriter;

/**
 * Makes one data file of a partition's files, without the rows of submissions that count no more.
 *
 * @param contract the dataset's, or null where rows are about no event
 * @param gone submissions whose standing rows go
 * @param spoilt submissions whose rows of tonight go, since reading failed after they were written
 */
record MergingTask(DataFileTarget target, Contract contract, Set<String> gone, Set<String> spoilt)
        implements Serializable {
    /**
     * What became of a partition.
     *
     * @param left the months that rows which went were about
     */
    record Merged(ArrayList<DataFile> files, HashSet<String> left) implements Serializable {}

    Merged merge(StandingFiles files) {
        EventMonths left = contract == null ? null : new EventMonths(contract, target.columns());
        PartitionedWriter writer = new PartitionedWriter(target);
        files.standing().forEach(file -> target.read(file, keep(gone, writer, left == null ? row -> {} : left::see)));
        files.fresh().forEach(file -> target.read(file, keep(spoilt, writer, row -> {})));
        return new Merged(
                new ArrayList<>(writer.finish()), left == null ? new HashSet<>() : new HashSet<>(left.months()));
    }

    private Consumer<InternalRow> keep(Set<String> dropped, PartitionedWriter writer, Consumer<InternalRow> leaving) {
        int id = target.columns().fieldIndex("submission_id");
        return row -> {
            if (dropped.contains(row.getUTF8String(id).toString())) {
                leaving.accept(row);
            } else {
                writer.write(row);
            }
        };
    }
}
