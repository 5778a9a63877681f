package vn.cadre.lake;

import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local file system without a checksum file beside every file. */
public final class PlainFileSystem extends RawLocalFileSystem {
    @Override
    public String getScheme() {
        return "file";
    }
}
