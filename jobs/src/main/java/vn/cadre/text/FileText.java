package vn.cadre.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cadre.text.encoding.Encoding;
import vn.cadre.text.encoding.Evidence;
import vn.cadre.text.encoding.LegacyEncoding;
import vn.cadre.text.encoding.LegacyTable;
import vn.cadre.text.encoding.Windows1252;

/** The bytes of a text file as text. */
public final class FileText {
    private FileText() {}

    public static LegacyEncoding.Decoding decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, Encoding.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, Encoding.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, Encoding.UTF_16BE);
        }
        int[] zeros = zeros(bytes);
        if (zeros[0] + zeros[1] > 0) {
            return wide(bytes, zeros);
        }
        LegacyEncoding.Decoding utf8 = strict(bytes, 0, StandardCharsets.UTF_8, Encoding.UTF_8);
        return utf8 instanceof LegacyEncoding.Decoding.Text ? utf8 : legacy(bytes, utf8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many zero bytes stand at even and at odd places. */
    private static int[] zeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Text of two bytes a letter has the zeros of its ASCII at one side only. */
    private static LegacyEncoding.Decoding wide(byte[] bytes, int[] zeros) {
        boolean many = (zeros[0] + zeros[1]) * 8L >= bytes.length;
        boolean oneSided = Math.min(zeros[0], zeros[1]) * 20L <= Math.max(zeros[0], zeros[1]);
        if (bytes.length % 2 != 0 || !many || !oneSided) {
            return new LegacyEncoding.Decoding.Refused("zero bytes: not a text file");
        }
        return zeros[1] > zeros[0]
                ? strict(bytes, 0, StandardCharsets.UTF_16LE, Encoding.UTF_16LE)
                : strict(bytes, 0, StandardCharsets.UTF_16BE, Encoding.UTF_16BE);
    }

    private static LegacyEncoding.Decoding strict(byte[] bytes, int from, Charset charset, Encoding encoding) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        if (result.isError()) {
            return new LegacyEncoding.Decoding.Refused("not " + encoding.label() + " at byte " + (in.position() + 1));
        }
        String text = out.flip().toString();
        return new LegacyEncoding.Decoding.Text(text, encoding, Evidence.NONE);
    }

    private static LegacyEncoding.Decoding legacy(byte[] bytes, LegacyEncoding.Decoding refused) {
        if (isMostlyUtf8(bytes)) {
            return refused;
        }
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = Windows1252.text(latin)
                .lines()
                .filter(line -> !LegacyEncoding.isAscii(line))
                .toList();
        LegacyEncoding.Verdict verdict = LegacyEncoding.verdict(lines);
        if (verdict.table() != null) {
            return new LegacyEncoding.Decoding.Text(
                    inLines(latin, verdict.table()), verdict.table().encoding(), verdict.evidence());
        }
        Evidence plain = Evidence.NONE;
        for (String line : lines) {
            plain = plain.plus(Words.weigh(line));
        }
        return plain.isSound() || lines.stream().noneMatch(Words::hasDamage)
                ? new LegacyEncoding.Decoding.Text(Windows1252.text(latin), Encoding.WINDOWS_1252, plain)
                : new LegacyEncoding.Decoding.Refused(verdict.reason());
    }

    /** Decoded cell by cell as near as lines and common separators tell, so that capitals are judged where they stand. */
    private static String inLines(String latin, LegacyTable table) {
        StringBuilder out = new StringBuilder(latin.length());
        int from = 0;
        for (int i = 0; i <= latin.length(); i++) {
            if (i == latin.length() || "\r\n,;\t|\"".indexOf(latin.charAt(i)) >= 0) {
                String cell = latin.substring(from, i);
                String text = LegacyEncoding.isAscii(cell) ? cell : table.decode(cell);
                out.append(text == null ? cell : text);
                if (i < latin.length()) {
                    out.append(latin.charAt(i));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** True when nearly all of the sequences beyond ASCII are UTF-8: a damaged file, not an old one. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x80) {
                int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
                if (length > 0 && isSequence(bytes, i, length)) {
                    good++;
                    i += length - 1;
                } else {
                    bad++;
                }
            }
        }
        return good >= 4 && bad * 5 <= good;
    }

    private static boolean isSequence(byte[] bytes, int at, int length) {
        try {
            int to = Math.min(bytes.length, at + length);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, to - at));
            return to == at + length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
