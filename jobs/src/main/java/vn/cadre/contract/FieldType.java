package vn.cadre.contract;

/** What a field of a contract holds. */
public enum FieldType {
    TEXT,
    DATE,
    INTEGER,
    DECIMAL,
    /** x, có, không. */
    TICK,
    /** A code of a list in schemas/reference/code_list.csv. */
    CODE,
    /** A unit by code or any known spelling. */
    UNIT,
    /** A figure as printed: text, number and qualifier. */
    QUANTITY
}
