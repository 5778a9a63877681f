/** What the whole of a column or file says against the reading of its single cells. */
package vn.cadre.reading.doubt;
