package vn.cadre.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The two faces of every report, loaded once from the class path: one to read, one to stress. */
public final class Fonts {
    /** The name under which pages and charts ask for the faces. */
    public static final String FAMILY = "DejaVu Sans Condensed";

    private static final String HOME = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FONTCONFIG = "sun.awt.fontconfig";

    private final Face regular;
    private final Face bold;

    private Fonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Lays the faces out in a folder of their own and loads them; on a machine without fontconfig this must be the
     * first thing in the process that touches a font.
     */
    public static Fonts load() {
        try {
            System.setProperty("java.awt.headless", "true");
            Path folder = Files.createTempDirectory("cadre-fonts");
            folder.toFile().deleteOnExit();
            Path regular = layOut(folder, "DejaVuSansCondensed.ttf");
            Path bold = layOut(folder, "DejaVuSansCondensed-Bold.ttf");
            nameTheFontsToTheJvm(folder, regular);
            return new Fonts(new Face(regular, Font.PLAIN), new Face(bold, Font.BOLD));
        } catch (IOException e) {
            throw new UncheckedIOException("The report's fonts cannot be laid out in " + temporaryFolder(), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The report's fonts on the class path are damaged", e);
        }
    }

    /** The face to read, in pixels. */
    public Font regular(float size) {
        return regular.font(size);
    }

    /** The face to stress, in pixels. */
    public Font bold(float size) {
        return bold.font(size);
    }

    /** True when both faces draw every letter of the text. */
    public boolean covers(String text) {
        return regular.font(12).canDisplayUpTo(text) == -1 && bold.font(12).canDisplayUpTo(text) == -1;
    }

    /** The CSS rules that carry both faces inside a page, cut down to the letters of the text. */
    public String css(String text) {
        return rule("normal", regular.subset(text)) + rule("bold", bold.subset(text));
    }

    private static String rule(String weight, String base64) {
        return "@font-face{font-family:\"%s\";font-weight:%s;font-style:normal;src:url(data:font/ttf;base64,%s)}\n"
                .formatted(FAMILY, weight, base64);
    }

    private static Path layOut(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Fonts.class.getResourceAsStream(HOME + name)) {
            if (in == null) {
                throw new IllegalStateException("jasperreports-fonts is not on the class path: no " + HOME + name);
            }
            Files.copy(in, file);
        }
        file.toFile().deleteOnExit();
        return file;
    }

    /** Without this file a JVM on a machine without fontconfig refuses to load any font, even a given one. */
    private static void nameTheFontsToTheJvm(Path folder, Path face) throws IOException {
        if (System.getProperty(FONTCONFIG) != null
                || !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        Path file = folder.resolve("fontconfig.properties");
        List<String> lines = List.of(
                "version=1",
                "allfonts.latin-1=" + FAMILY,
                "sequence.allfonts=latin-1",
                "filename." + FAMILY.replace(' ', '_') + "=" + face);
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
        file.toFile().deleteOnExit();
        System.setProperty(FONTCONFIG, file.toString());
    }

    private static String temporaryFolder() {
        return System.getProperty("java.io.tmpdir");
    }
}
