package vn.cadre.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.cadre.archive.BoundedZip;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.ReadingFailure;

/** The bytes of one file, in memory or on disk; a small one is read once, however often it is opened. */
public final class Content {
    private static final int SMALL = 1 << 20;

    private final Path path;
    private byte[] bytes;

    private Content(byte[] bytes, Path path) {
        this.bytes = bytes;
        this.path = path;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes, null);
    }

    public static Content of(Path path) {
        return new Content(null, path);
    }

    /** Refuses folders, and pipes and devices, whose reading might never end. */
    void checkOrdinary() throws ReadingFailure {
        if (path != null && Files.exists(path) && !Files.isRegularFile(path)) {
            throw new ReadingFailure(FaultCode.NOT_A_FILE, Files.isDirectory(path) ? "folder" : "pipe, socket, device");
        }
    }

    public long size() throws IOException {
        return bytes != null ? bytes.length : Files.size(path);
    }

    public InputStream open() throws IOException {
        return inMemory() ? new ByteArrayInputStream(bytes) : Files.newInputStream(path);
    }

    private SeekableByteChannel channel() throws IOException {
        return inMemory() ? new SeekableInMemoryByteChannel(bytes) : Files.newByteChannel(path);
    }

    private boolean inMemory() throws IOException {
        if (bytes == null && Files.isRegularFile(path) && Files.size(path) <= SMALL) {
            bytes = Files.readAllBytes(path);
        }
        return bytes != null;
    }

    /** The content as a package, unless its directory is more than is held in memory. */
    public ZipFile zip() throws IOException, ReadingFailure {
        try {
            return BoundedZip.open(channel());
        } catch (BoundedZip.TooLarge e) {
            throw ReadingFailure.limit(e.getMessage());
        }
    }

    /** The first bytes, at most so many. */
    public byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }
}
