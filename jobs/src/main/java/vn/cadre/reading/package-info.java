/** Reading: the bytes of one file to typed rows with faults, by the file's own bytes and the contract of its dataset. */
package vn.cadre.reading;
