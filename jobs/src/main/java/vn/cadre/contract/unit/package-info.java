/** Provinces and central bodies through time, and how people write them. */
package vn.cadre.contract.unit;
