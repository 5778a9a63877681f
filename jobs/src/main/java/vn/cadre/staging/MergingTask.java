package vn.cadre.staging;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.cadre.lake.DataFileTarget;
import vn.cadre.lake.PartitionedWriter;

/**
 * Makes one data file of a partition's files, without the rows of submissions that count no more.
 *
 * @param gone submissions whose standing rows go
 * @param spoilt submissions whose rows of tonight go, since reading failed after they were written
 */
record MergingTask(DataFileTarget target, Set<String> gone, Set<String> spoilt) implements Serializable {
    List<DataFile> merge(StandingFiles files) {
        int id = target.columns().fieldIndex("submission_id");
        PartitionedWriter writer = new PartitionedWriter(target);
        files.standing().forEach(file -> target.read(file, row -> keep(row, id, gone, writer)));
        files.fresh().forEach(file -> target.read(file, row -> keep(row, id, spoilt, writer)));
        return writer.finish();
    }

    private static void keep(InternalRow row, int id, Set<String> dropped, PartitionedWriter writer) {
        if (!dropped.contains(row.getUTF8String(id).toString())) {
            writer.write(row);
        }
    }
}
