/** Indicator values, from facts only. */
package vn.cadre.indicator;
