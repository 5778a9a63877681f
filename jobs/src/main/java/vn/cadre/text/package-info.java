/** Vietnamese text, dates, numbers and periods: pure functions that know no stage of the warehouse. */
package vn.cadre.text;
