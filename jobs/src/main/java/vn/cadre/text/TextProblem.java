package vn.cadre.text;

/** What can be wrong or doubtful with a piece of text; the name is the stem of a fault code. */
public enum TextProblem {
    NOT_A_DATE,
    IMPOSSIBLE_DATE,
    RELATIVE_DATE,
    NOT_A_NUMBER,
    NOT_AN_INTEGER,
    NOT_A_PERIOD,
    NOT_A_TICK,
    /** "13,503": three digits after one comma may be thousands; read as printed in Vietnamese, with a warning. */
    AMBIGUOUS_SEPARATOR,
    /** "88.02%": a point as decimal mark in a Vietnamese file. */
    FOREIGN_DECIMAL_MARK,
    TWO_DIGIT_YEAR,
    WEEKDAY_MISMATCH
}
