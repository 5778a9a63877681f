/** The night: everything new in an inbox, step by step, from its bytes to the published report. */
package vn.cadre.night;
