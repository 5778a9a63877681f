/** Days, months and periods as people write them, and the clock in Hanoi. */
package vn.cadre.text.date;
