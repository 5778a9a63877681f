/** The faces that charts measure and pages carry, so that no machine needs fonts of its own. */
package vn.cadre.report.font;
