package vn.cadre.lake;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local file system without a checksum file beside every file, and without a process for every permission. */
public final class PlainFileSystem extends RawLocalFileSystem {
    @Override
    public String getScheme() {
        return "file";
    }

    /** Leaves what the process's umask gives; Hadoop would run chmod. */
    @Override
    public void setPermission(Path path, FsPermission permission) {}
}
