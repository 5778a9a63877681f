/** Rows from XLSX, XLS and ODS workbooks. */
package vn.cadre.reading.source.workbook;
