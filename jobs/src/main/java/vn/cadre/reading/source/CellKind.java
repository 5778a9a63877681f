package vn.cadre.reading.source;

/** What a cell holds, as its file says it. */
public enum CellKind {
    EMPTY,
    TEXT,
    NUMBER,
    /** A number shown as a percentage: 0.8802 for 88,02 %. */
    PERCENT,
    /** A day as a serial number of the 1900 system. */
    DATE,
    /** A day shown without its day, such as 11/2019. */
    MONTH,
    BOOLEAN,
    /** A formula without a value, such as #N/A. */
    ERROR
}
