package vn.cadre.reading.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.Content;
import vn.cadre.text.encoding.Encoding;
import vn.cadre.text.encoding.LegacyEncoding;

/**
 * How the letters of a text file are written.
 *
 * @param charset what the bytes mean after the byte order mark
 * @param markLength bytes of the byte order mark
 * @param old the encoding from before Unicode that the words speak for, or null
 */
public record TextEncoding(Charset charset, int markLength, Encoding old) {
    private static final long OLD_BYTES = 48L << 20;
    private static final int CONTROLS_OF_HUNDRED = 2;
    private static final int LETTERS_PER_BROKEN_ONE = 10;

    public static TextEncoding of(byte[] head) throws ReadingFailure {
        TextEncoding marked = byMark(head);
        TextEncoding encoding = marked != null ? marked : byZeros(head);
        String sample = encoding.decode(head);
        if (!looksLikeText(sample)) {
            throw ReadingFailure.unreadable("binary");
        }
        if (encoding.charset.equals(StandardCharsets.UTF_8) && !isUtf8(sample)) {
            return old(head);
        }
        return encoding;
    }

    private static TextEncoding old(byte[] bytes) throws ReadingFailure {
        LegacyEncoding.Decoding decoding = LegacyEncoding.decode(bytes);
        if (decoding instanceof LegacyEncoding.Decoding.Text text) {
            return new TextEncoding(StandardCharsets.ISO_8859_1, 0, text.encoding());
        }
        throw new ReadingFailure(FaultCode.UNKNOWN_ENCODING, ((LegacyEncoding.Decoding.Refused) decoding).reason());
    }

    /** The content in UTF-8, judged as a whole. */
    Content unicode(Content content) throws IOException, ReadingFailure {
        if (content.size() > OLD_BYTES) {
            throw ReadingFailure.limit("> " + OLD_BYTES + " bytes of " + old.label());
        }
        LegacyEncoding.Decoding decoding = LegacyEncoding.decode(content.head((int) OLD_BYTES));
        if (decoding instanceof LegacyEncoding.Decoding.Text text && text.encoding() == old) {
            return Content.of(text.text().getBytes(StandardCharsets.UTF_8));
        }
        throw new ReadingFailure(FaultCode.UNKNOWN_ENCODING, old.label());
    }

    private static TextEncoding byMark(byte[] head) {
        int first = at(head, 0);
        int second = at(head, 1);
        if (first == 0xEF && second == 0xBB && at(head, 2) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, null);
        }
        if (first == 0xFF && second == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, null);
        }
        return first == 0xFE && second == 0xFF ? new TextEncoding(StandardCharsets.UTF_16BE, 2, null) : null;
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xFF : -1;
    }

    /** UTF-16 without a mark shows in the zero bytes of its line ends, delimiters and digits. */
    private static TextEncoding byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = Math.max(1, head.length / 2);
        if (odd > pairs / 5 && even < pairs / 50 + 1) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, null);
        }
        return even > pairs / 5 && odd < pairs / 50 + 1
                ? new TextEncoding(StandardCharsets.UTF_16BE, 0, null)
                : new TextEncoding(StandardCharsets.UTF_8, 0, null);
    }

    private String decode(byte[] head) {
        return new String(head, markLength, head.length - markLength, charset);
    }

    private static boolean looksLikeText(String sample) {
        int controls = 0;
        for (int i = 0; i < sample.length(); i++) {
            char letter = sample.charAt(i);
            if (letter == 0) {
                return false;
            }
            controls += letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f' ? 1 : 0;
        }
        return controls * 100 <= sample.length() * CONTROLS_OF_HUNDRED;
    }

    /** True when hardly a letter is broken: a stray byte spoils its cell, not the file. */
    private static boolean isUtf8(String sample) {
        int broken = 0;
        int letters = 0;
        for (int i = 0; i < sample.length() - 1; i++) {
            broken += sample.charAt(i) == '\uFFFD' ? 1 : 0;
            letters += sample.charAt(i) >= 0x80 ? 1 : 0;
        }
        return broken * LETTERS_PER_BROKEN_ONE <= letters;
    }

    public boolean firstLetter(byte[] head, char... letters) {
        String sample = decode(head).stripLeading();
        for (char letter : letters) {
            if (!sample.isEmpty() && sample.charAt(0) == letter) {
                return true;
            }
        }
        return false;
    }

    /** The text's bytes as UTF-8, without the mark. */
    InputStream utf8(InputStream in) throws IOException {
        in.skipNBytes(markLength);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return in;
        }
        return ReaderInputStream.builder()
                .setReader(new java.io.InputStreamReader(in, charset))
                .setCharset(StandardCharsets.UTF_8)
                .setBufferSize(1 << 16)
                .get();
    }
}
