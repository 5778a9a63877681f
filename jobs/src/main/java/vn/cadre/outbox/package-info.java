/** What goes back to the units: files with their faults marked, letters, receipts, and the templates to fill in. */
package vn.cadre.outbox;
