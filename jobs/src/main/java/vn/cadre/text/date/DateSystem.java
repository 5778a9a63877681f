package vn.cadre.text.date;

/** The two ways in which workbooks count days. */
public enum DateSystem {
    /** Day 1 is 1 January 1900, and day 60 is a 29 February 1900 that never was. */
    EXCEL_1900,
    /** Day 0 is 1 January 1904, as old workbooks from a Mac have it. */
    EXCEL_1904
}
