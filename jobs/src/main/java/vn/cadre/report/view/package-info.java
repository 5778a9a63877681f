/** What the page templates show: finished texts in one language, without any decision left to take. */
package vn.cadre.report.view;
