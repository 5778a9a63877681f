package vn.cadre.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks whether a workbook of the old format holds what acts: macros, links, DDE, queries, controls, embedded objects. */
final class OldActiveContent {
    private static final Set<String> PASSIVE = Set.of(
            "workbook",
            "book",
            "compobj",
            "ole",
            "summaryinformation",
            "documentsummaryinformation",
            "revision log",
            "user names");
    private static final int BOUNDSHEET = 0x85;
    private static final int SUPBOOK = 0x1AE;
    private static final int OBPROJ = 0xD3;
    private static final Set<Integer> ACTIVE = Set.of(OBPROJ, 0x51, 0x52, 0xDC, 0x1AD, 0x803);
    private static final int TYPE_OFFSET = 5;
    /** A SUPBOOK of the workbook itself, and of add-in functions, end so. */
    private static final int OWN = 0x0401;

    private OldActiveContent() {}

    static boolean isIn(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            for (Entry entry : root) {
                String name = entry.getName().replaceAll("\\p{Cntrl}", "").toLowerCase(Locale.ROOT);
                if (entry.isDirectoryEntry() || !PASSIVE.contains(name)) {
                    return true;
                }
            }
            for (String stream : new String[] {"Workbook", "WORKBOOK", "Book", "BOOK"}) {
                if (root.hasEntryCaseInsensitive(stream)) {
                    try (InputStream in = system.createDocumentInputStream(
                            root.getEntryCaseInsensitive(stream).getName())) {
                        return acts(in.readAllBytes());
                    }
                }
            }
            return false;
        }
    }

    private static boolean acts(byte[] records) {
        int at = 0;
        while (at + 4 <= records.length) {
            int id = word(records, at);
            int length = word(records, at + 2);
            boolean external = id == SUPBOOK && length >= 4 && word(records, at + 6) != OWN;
            boolean macroSheet = id == BOUNDSHEET && length > TYPE_OFFSET && isMacro(records[at + 4 + TYPE_OFFSET]);
            if (external || macroSheet || ACTIVE.contains(id)) {
                return true;
            }
            at += 4 + length;
        }
        return false;
    }

    /** 0 is a worksheet, 2 a chart; 1 and 6 are macros. */
    private static boolean isMacro(byte type) {
        return type == 1 || type == 6;
    }

    private static int word(byte[] bytes, int at) {
        return at + 1 < bytes.length ? (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8) : 0;
    }
}
