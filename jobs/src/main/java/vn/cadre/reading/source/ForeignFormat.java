package vn.cadre.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Kinds of files that are sent under a wrong name and are refused by their right one. */
final class ForeignFormat {
    private static final int LETTERS = 1_024;
    private static final Map<String, String> BY_FIRST_BYTES = new LinkedHashMap<>();
    private static final Map<String, String> BY_FIRST_LETTERS = new LinkedHashMap<>();

    static {
        BY_FIRST_BYTES.put("\u0089PNG\r\n", "PNG");
        BY_FIRST_BYTES.put("\u00ff\u00d8\u00ff", "JPEG");
        BY_FIRST_BYTES.put("GIF8", "GIF");
        BY_FIRST_BYTES.put("II*\0", "TIFF");
        BY_FIRST_BYTES.put("MM\0*", "TIFF");
        BY_FIRST_BYTES.put("Rar!\u001a\u0007", "RAR");
        BY_FIRST_BYTES.put("7z\u00bc\u00af\u0027\u001c", "7-Zip");
        BY_FIRST_BYTES.put("\u001f\u008b\b", "gzip");
        BY_FIRST_BYTES.put("{\\rtf", "RTF");
        BY_FIRST_BYTES.put("\t\b\b\0\0\u0005", "XLS (Excel 5.0/95)");
        BY_FIRST_BYTES.put("\t\u0004\u0006\0", "XLS (Excel 4.0)");
        BY_FIRST_BYTES.put("\t\u0002\u0006\0", "XLS (Excel 3.0)");
        BY_FIRST_BYTES.put("\t\0\u0004\0", "XLS (Excel 2.0)");
        BY_FIRST_LETTERS.put("<?xml", "XML");
        BY_FIRST_LETTERS.put("<workbook", "XML");
        BY_FIRST_LETTERS.put("<!doctype", "HTML");
        BY_FIRST_LETTERS.put("<html", "HTML");
        BY_FIRST_LETTERS.put("<head", "HTML");
        BY_FIRST_LETTERS.put("<meta", "HTML");
        BY_FIRST_LETTERS.put("<body", "HTML");
        BY_FIRST_LETTERS.put("<table", "HTML");
        BY_FIRST_LETTERS.put("<style", "HTML");
        BY_FIRST_LETTERS.put("mime-version:", "MHTML");
    }

    private ForeignFormat() {}

    /** The name of the kind, or null for none of these. */
    static String title(byte[] head) {
        String bytes = new String(head, 0, Math.min(head.length, LETTERS), StandardCharsets.ISO_8859_1);
        String title = named(bytes, BY_FIRST_BYTES);
        if (title != null) {
            return title;
        }
        String letters = bytes.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return named(letters, BY_FIRST_LETTERS);
    }

    private static String named(String text, Map<String, String> titles) {
        return titles.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
