package vn.cadre.text;

/** How much of a date was stated. */
public enum Precision {
    DAY,
    MONTH,
    YEAR
}
