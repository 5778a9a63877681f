/** Rows of cells to typed rows, or the faults that reject them. */
package vn.cadre.reading.typing;
