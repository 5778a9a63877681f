package vn.cadre.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.io.CloseableIterable;

/** One Iceberg table as a night sees it: reads and commits go to the night's branch, {@code main} stays as published. */
public final class LakeTable {
    private final TableLayout layout;
    private final Table table;
    private final String branch;

    LakeTable(TableLayout layout, Table table, String branch) {
        this.layout = layout;
        this.table = table;
        this.branch = branch;
    }

    public TableLayout layout() {
        return layout;
    }

    /** What a task needs to write data files for this table. */
    public DataFileTarget target() {
        return new DataFileTarget((SerializableTable) SerializableTable.copyOf(table));
    }

    /** The data files that stand now, on the branch if it has begun, else as published. */
    public List<DataFile> dataFiles() {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks = scan().planFiles()) {
            tasks.forEach(task -> files.add(task.file().copyWithoutStats()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot plan " + table.name(), e);
        }
        files.sort((one, other) -> one.location().compareTo(other.location()));
        return files;
    }

    private TableScan scan() {
        TableScan scan = table.newScan();
        return table.refs().containsKey(branch) ? scan.useRef(branch) : scan;
    }

    /** Replaces the files of the touched partitions with new ones, in one commit on the branch. */
    public void replace(Touched touched, List<DataFile> written) {
        replace(touched::holds, written);
    }

    /** The values of the partition column that the table holds. */
    public NavigableSet<String> partitions() {
        NavigableSet<String> values = new TreeSet<>();
        dataFiles().forEach(file -> values.add(file.partition().get(0, String.class)));
        return values;
    }

    /** Replaces the standing files that match with new ones, in one commit on the branch. */
    public void replace(Predicate<DataFile> outdated, List<DataFile> written) {
        OverwriteFiles overwrite = table.newOverwrite().toBranch(branch);
        List<DataFile> removed = dataFiles().stream().filter(outdated).toList();
        if (removed.isEmpty() && written.isEmpty() && hasItsColumns(snapshot())) {
            return;
        }
        removed.forEach(overwrite::deleteFile);
        written.forEach(overwrite::addFile);
        overwrite.commit();
    }

    private boolean hasItsColumns(Snapshot snapshot) {
        return snapshot != null
                && Objects.equals(snapshot.schemaId(), table.schema().schemaId());
    }

    /** The snapshot that this night's readers see, or null when the table never held anything. */
    public Snapshot snapshot() {
        SnapshotRef ref = table.refs().get(branch);
        return ref == null ? table.currentSnapshot() : table.snapshot(ref.snapshotId());
    }

    /** At most how many rows belong to these periods, by the statistics of the data files; a date column tells instead of the period. */
    public long rows(Touched touched, String dateColumn) {
        try (CloseableIterable<FileScanTask> tasks =
                scan().filter(touched.filter("period", dateColumn)).planFiles()) {
            long rows = 0;
            for (FileScanTask task : tasks) {
                rows += task.file().recordCount();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot plan " + table.name(), e);
        }
    }

    /** The snapshot that was published last, or empty when the table never was. */
    public OptionalLong published() {
        Snapshot snapshot = table.currentSnapshot();
        return snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot.snapshotId());
    }

    public Table iceberg() {
        return table;
    }

    /** Makes {@code main} what the branch is, and ends the branch. */
    public void publish() {
        if (table.refs().containsKey(branch)) {
            boolean first = !table.refs().containsKey(SnapshotRef.MAIN_BRANCH);
            long snapshot = table.refs().get(branch).snapshotId();
            if (first) {
                table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
                table.manageSnapshots().removeBranch(branch).commit();
            } else {
                table.manageSnapshots()
                        .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
                        .removeBranch(branch)
                        .commit();
            }
        }
    }
}
