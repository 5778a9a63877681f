/** Charts as SVG in one theme; no type of JFreeChart leaves this package. */
package vn.cadre.report.chart;
