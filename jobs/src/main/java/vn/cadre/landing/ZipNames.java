package vn.cadre.landing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.cadre.text.LegacyEncoding;
import vn.cadre.text.LegacyEncoding.Repair;

/** The names of ZIP members in Unicode, whatever they were written in. */
final class ZipNames {
    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ZipNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said = raw == null
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                || entry.getGeneralPurposeBit().usesUTF8ForNames();
        return Normalizer.normalize(said ? entry.getName() : of(raw), Normalizer.Form.NFC)
                .replace('\\', '/');
    }

    private static String of(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return LegacyEncoding.repair(List.of(new String(raw, WINDOWS))) instanceof Repair.Repaired repaired
                    ? repaired.cells().get(0)
                    : new String(raw, DOS);
        }
    }
}
