package vn.cadre.reading.source.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.source.CellKind;

/** What the styles of a workbook make of a number, by the style's index. */
final class CellStyles {
    private static final Map<Integer, CellKind> BUILT_IN = Map.of(
            9, CellKind.PERCENT,
            10, CellKind.PERCENT,
            14, CellKind.DATE,
            15, CellKind.DATE,
            16, CellKind.DATE,
            17, CellKind.MONTH,
            22, CellKind.DATE);

    private final NumberStyle formats = new NumberStyle();
    private final Map<Integer, String> written = new HashMap<>();
    private final List<CellKind> kinds = new ArrayList<>();

    /** The styles of a part, or none when it is null. */
    static CellStyles of(XmlPart xml) throws IOException, ReadingFailure {
        CellStyles styles = new CellStyles();
        if (xml != null) {
            try (xml) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) throws ReadingFailure {
        List<Integer> used = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts() && xml.element().equals("numFmt")) {
                written.put(number(xml, "numFmtId"), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.starts() && cells && xml.element().equals("xf")) {
                used.add(number(xml, "numFmtId"));
            } else if ((xml.starts() || xml.ends()) && xml.element().equals("cellXfs")) {
                cells = xml.starts();
            }
        }
        used.forEach(format -> kinds.add(kind(format)));
    }

    private CellKind kind(int format) {
        String code = written.get(format);
        return code != null ? formats.of(code) : BUILT_IN.getOrDefault(format, CellKind.NUMBER);
    }

    private static int number(XmlPart xml, String attribute) throws ReadingFailure {
        String written = xml.attribute(attribute);
        try {
            return written == null ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw xml.damaged(attribute);
        }
    }

    /** What a number is in a cell of this style. */
    CellKind kind(String style) {
        if (style == null) {
            return CellKind.NUMBER;
        }
        int index = 0;
        for (int i = 0; i < style.length(); i++) {
            int digit = style.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > kinds.size()) {
                return CellKind.NUMBER;
            }
            index = index * 10 + digit;
        }
        return index < kinds.size() ? kinds.get(index) : CellKind.NUMBER;
    }
}
