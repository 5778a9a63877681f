package vn.cadre.reading.header;

import vn.cadre.reading.source.Row;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;

/** Rows as header texts, alone or two together as merged cells make them. */
public final class HeaderRows {
    private HeaderRows() {}

    public static String[] texts(Row row) {
        String[] texts = row.cells();
        for (int column = 0; column < texts.length; column++) {
            texts[column] = texts[column].length() > Header.LONGEST ? "" : bare(texts[column]);
        }
        return texts;
    }

    private static String bare(String text) {
        return VietnameseText.normalise(CellText.decoded(CellText.unguarded(text)));
    }

    /**
     * A header of two rows, each column by the reading that the contract knows: "Đơn vị" over "đi" and "đến" is "Đơn vị
     * đi" and "Đơn vị đến"; "Quyết định" over "Số quyết định" is the lower alone.
     */
    static String[] merged(String[] upper, String[] lower, HeaderDictionary dictionary) {
        String[] merged = new String[Math.max(upper.length, lower.length)];
        String over = "";
        for (int column = 0; column < merged.length; column++) {
            String top = column < upper.length ? upper[column] : "";
            String bottom = column < lower.length ? lower[column] : "";
            over = top.isEmpty() ? over : top;
            merged[column] = bottom.isEmpty() ? top : over.isEmpty() ? bottom : known(over, bottom, dictionary);
        }
        return merged;
    }

    private static String known(String over, String bottom, HeaderDictionary dictionary) {
        String both = over + " " + bottom;
        boolean lowerAlone = dictionary.field(both) == HeaderDictionary.UNKNOWN
                && dictionary.field(bottom) != HeaderDictionary.UNKNOWN;
        return lowerAlone ? bottom : both;
    }
}
