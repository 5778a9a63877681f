/** Where a table begins and what its columns are. */
package vn.cadre.reading.header;
