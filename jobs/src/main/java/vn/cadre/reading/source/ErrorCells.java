package vn.cadre.reading.source;

import java.util.Set;

/** The texts by which spreadsheets show a formula that has no value. */
public final class ErrorCells {
    static final String NOT_A_NUMBER = "#NUM!";
    private static final Set<String> TEXTS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            NOT_A_NUMBER,
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!");

    private ErrorCells() {}

    public static boolean isError(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && TEXTS.contains(text);
    }
}
