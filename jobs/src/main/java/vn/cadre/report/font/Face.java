package vn.cadre.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One face: to measure text with, and to cut down for a page. */
final class Face {
    /** Layout tables are left out: they speak of glyphs by numbers that a subset changes. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private static final String ALWAYS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,-%/:()\u00a0";

    private final Font font;
    private final TrueTypeFont outlines;

    Face(Path file, int style) throws IOException, FontFormatException {
        font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(style);
        outlines = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
    }

    Font font(float size) {
        return font.deriveFont(size);
    }

    /** The face with the letters of the text alone, as base64. */
    synchronized String subset(String text) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(outlines, TABLES);
            subsetter.addAll(letters(text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            subsetter.writeToStream(bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be cut down to the page's letters", e);
        }
    }

    private Set<Integer> letters(String text) {
        BitSet points = new BitSet();
        ALWAYS.codePoints().forEach(points::set);
        text.codePoints().forEach(points::set);
        return points.stream()
                .filter(point -> point >= ' ')
                .filter(font::canDisplay)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
