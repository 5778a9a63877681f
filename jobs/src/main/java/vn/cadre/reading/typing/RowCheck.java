package vn.cadre.reading.typing;

import vn.cadre.reading.source.Row;

/** Something that must hold between the cells of one row. */
interface RowCheck {
    void check(Row row, Object[] values, RowFaults faults);
}
