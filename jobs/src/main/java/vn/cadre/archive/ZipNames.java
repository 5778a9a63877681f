package vn.cadre.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.cadre.text.encoding.CellRepair;

/** The names of ZIP members in Unicode, whatever they were written in. */
public final class ZipNames {
    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ZipNames() {}

    /** The name for people; what says that it is UTF-8 is not believed, and what does not say so is tried. */
    public static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said = raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return Normalizer.normalize(said ? entry.getName() : of(raw), Normalizer.Form.NFC)
                .replace('\\', '/');
    }

    /** The name as its bytes, by which a package tells its members apart. */
    public static String written(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null ? entry.getName() : new String(raw, StandardCharsets.ISO_8859_1);
    }

    private static String of(byte[] raw) {
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return repaired(name, name);
        } catch (CharacterCodingException e) {
            return repaired(new String(raw, WINDOWS), new String(raw, DOS));
        }
    }

    private static String repaired(String name, String otherwise) {
        CellRepair.Outcome outcome = CellRepair.alone(name);
        return outcome.encoding() != null ? outcome.text() : otherwise;
    }
}
