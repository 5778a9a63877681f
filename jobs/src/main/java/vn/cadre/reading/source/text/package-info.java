/** Rows from delimited text and JSON, in any encoding. */
package vn.cadre.reading.source.text;
