/** The definitions of schemas/: contracts, units, code lists, indicators and tables, checked as a whole when loaded. */
package vn.cadre.contract;
