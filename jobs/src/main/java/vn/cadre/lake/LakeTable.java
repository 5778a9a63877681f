package vn.cadre.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
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

    /** How many rows this night's readers see. */
    public long rows() {
        Snapshot snapshot = snapshot();
        return snapshot == null
                ? 0
                : Long.parseLong(snapshot.summary().getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0"));
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

    /** The locations of data files. */
    public static List<String> locations(List<DataFile> files) {
        return files.stream().map(ContentFile::location).toList();
    }
}
