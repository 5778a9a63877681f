/** What is wrong with a file, a row, a cell, and how it is told to the sender. */
package vn.cadre.reading.fault;
