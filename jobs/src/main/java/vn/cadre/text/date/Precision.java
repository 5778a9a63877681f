package vn.cadre.text.date;

/** How much of a date was stated. */
public enum Precision {
    DAY,
    MONTH,
    YEAR
}
