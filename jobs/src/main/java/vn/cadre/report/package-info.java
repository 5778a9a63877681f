/** The leaders' report: pages with charts, rendered from one edition by a definition of {@code schemas/reports}. */
package vn.cadre.report;
