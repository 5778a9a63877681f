package vn.cadre.reading;

/** Something that must hold between the cells of one row. */
interface RowCheck {
    void check(Row row, Object[] values, RowFaults faults);
}
