/** Vietnamese text, dates, numbers and periods, and the clock in Hanoi: pure functions that know no stage of the warehouse. */
package vn.cadre.text;
