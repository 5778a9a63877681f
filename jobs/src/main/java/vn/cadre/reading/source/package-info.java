/** Bytes to rows of cells, whatever the format. */
package vn.cadre.reading.source;
