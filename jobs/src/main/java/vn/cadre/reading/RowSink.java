package vn.cadre.reading;

import java.util.List;
import vn.cadre.reading.fault.Fault;

/**
 * Takes the rows of one file as they are read, after its header was accepted. When the result is neither loaded nor partial,
 * what was taken is to be discarded.
 */
public interface RowSink {
    /** A sheet begins; its name may tell of a person, its number, counted from 1 in the order of the file, does not. */
    default void sheet(String name, int number) {}

    /**
     * A row without an error.
     *
     * @param values in the order of {@link vn.cadre.contract.Contract#dataColumns()}; the array is used again for the next row
     */
    void row(String sheet, int rowNumber, Object[] values);

    /** Everything wrong with a row: with an error among them the row is rejected, else they are warnings about a row just given. */
    void faults(String sheet, int rowNumber, List<Fault> faults);
}
