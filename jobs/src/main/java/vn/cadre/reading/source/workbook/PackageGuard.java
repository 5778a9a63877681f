package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;

/** Refuses packages that unpack to more than we hold, say one thing twice or keep their members under a password. */
final class PackageGuard {
    /** No deflate stream unpacks to more than so many times its length. */
    private static final long DEFLATE_RATIO = 1_032;

    private PackageGuard() {}

    static void check(Content content) throws IOException, ReadingFailure {
        try (ZipFile zip = content.zip()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Set<String> names = new HashSet<>();
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                if (!names.add(entry.getName())) {
                    throw ReadingFailure.unreadable("duplicate member");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new ReadingFailure(FaultCode.PROTECTED_FILE, null);
                }
                unpacked += unpacked(zip, entry);
            }
            checkSum(unpacked, content.size());
        } catch (IOException | RuntimeException e) {
            throw ReadingFailure.unreadable("ZIP");
        }
    }

    private static void checkSum(long unpacked, long packed) throws ReadingFailure {
        boolean swollen = unpacked > Limits.RATIO_MATTERS_ABOVE && unpacked / packed > Limits.UNPACKED_RATIO;
        if (unpacked > Limits.UNPACKED_BYTES || swollen) {
            throw ReadingFailure.limit("unpacked > " + Math.min(unpacked, Limits.UNPACKED_BYTES) + " bytes");
        }
    }

    /** The size that a member says, or, where a lie would matter, the size that it has. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException, ReadingFailure {
        boolean texts = entry.getName().endsWith("sharedStrings.xml");
        long allowed = texts ? Limits.SHARED_TEXT_BYTES : Limits.UNPACKED_BYTES;
        long most = entry.getCompressedSize() * DEFLATE_RATIO;
        long size = most <= allowed ? Math.max(0, entry.getSize()) : counted(zip, entry, allowed);
        if (size > allowed) {
            throw ReadingFailure.limit("unpacked > " + allowed + " bytes");
        }
        return size;
    }

    private static long counted(ZipFile zip, ZipArchiveEntry entry, long allowed) throws IOException {
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && count <= allowed; read = in.read(buffer)) {
                count += read;
            }
        }
        return count;
    }
}
