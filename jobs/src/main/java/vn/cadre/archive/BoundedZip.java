package vn.cadre.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Opens ZIP files whose directory of members is small enough to be held in memory, whatever they say of themselves. */
public final class BoundedZip {
    /** Members of one package. */
    public static final int MEMBERS = 10_000;

    /** Bytes that may be read until the members are known: names and attributes, some 400 for each of the most members. */
    private static final long DIRECTORY_BYTES = 4L << 20;

    private BoundedZip() {}

    /** Why a file was not opened: it has more members, or says more about them, than is taken. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        /** @param limit the limit that was exceeded, for people */
        TooLarge(String limit) {
            super(limit);
        }
    }

    /** Opens a file, and closes it when that fails. */
    public static ZipFile open(SeekableByteChannel file) throws IOException {
        Metered metered = new Metered(file);
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(metered).get();
            metered.directoryRead = true;
            return checked(zip);
        } catch (IOException | RuntimeException e) {
            file.close();
            if (metered.left < 0) {
                throw new TooLarge("> " + DIRECTORY_BYTES + " bytes of member names");
            }
            throw e;
        }
    }

    private static ZipFile checked(ZipFile zip) throws TooLarge {
        int members = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); entries.nextElement()) {
            members++;
        }
        if (members > MEMBERS) {
            throw tooManyMembers();
        }
        return zip;
    }

    public static TooLarge tooManyMembers() {
        return new TooLarge("> " + MEMBERS + " members");
    }

    /** A file of which little may be read until its directory is. */
    private static final class Metered implements SeekableByteChannel {
        private final SeekableByteChannel file;
        private long left = DIRECTORY_BYTES;
        private boolean directoryRead;

        Metered(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            int length = file.read(bytes);
            if (!directoryRead) {
                left -= Math.max(0, length);
                if (left < 0) {
                    throw new IOException("too much for a directory");
                }
            }
            return length;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
