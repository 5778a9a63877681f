package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;

/** The texts that the cells of a workbook name by number. */
final class SharedTexts {
    private final List<String> texts = new ArrayList<>();

    /** The texts of a part, or none when it is null. */
    static SharedTexts of(XmlPart xml) throws IOException, ReadingFailure {
        SharedTexts shared = new SharedTexts();
        if (xml != null) {
            try (xml) {
                StringBuilder letters = new StringBuilder();
                while (xml.next()) {
                    if (xml.starts() && xml.element().equals("si")) {
                        shared.texts.add(text(xml, "si", letters));
                    }
                }
            }
        }
        return shared;
    }

    /** The text of an element with runs: what its {@code t} hold, but for the reading aids of Asian scripts. */
    static String text(XmlPart xml, String element, StringBuilder letters) throws ReadingFailure {
        letters.setLength(0);
        boolean inText = false;
        int aids = 0;
        while (xml.next()) {
            if (xml.starts()) {
                inText = xml.element().equals("t");
                aids += xml.element().equals("rPh") ? 1 : 0;
            } else if (xml.ends()) {
                inText = false;
                aids -= xml.element().equals("rPh") ? 1 : 0;
                if (xml.element().equals(element)) {
                    return unescaped(letters);
                }
            } else if (inText && aids == 0) {
                xml.appendText(letters);
                if (letters.length() > Limits.ROW_BYTES) {
                    throw ReadingFailure.limit("> " + Limits.ROW_BYTES + " characters");
                }
            }
        }
        return unescaped(letters);
    }

    /** Letters that XML cannot hold are written as {@code _x000D_}. */
    static String unescaped(StringBuilder letters) {
        int at = letters.indexOf("_x");
        if (at < 0) {
            return letters.toString();
        }
        StringBuilder plain = new StringBuilder(letters.length());
        int from = 0;
        while (at >= 0) {
            int code = at + 7 <= letters.length() && letters.charAt(at + 6) == '_' ? hexadecimal(letters, at + 2) : -1;
            if (code >= 0) {
                plain.append(letters, from, at).append((char) code);
                from = at + 7;
            }
            at = letters.indexOf("_x", code >= 0 ? from : at + 2);
        }
        return plain.append(letters, from, letters.length()).toString();
    }

    private static int hexadecimal(StringBuilder letters, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(letters.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    int size() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }
}
