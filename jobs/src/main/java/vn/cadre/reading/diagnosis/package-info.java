/** Files that nobody has placed: any table as text, and the contract that fits best. */
package vn.cadre.reading.diagnosis;
