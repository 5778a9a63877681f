/** Dimensions from reference data, and facts from staging by the SQL of the schemas. */
package vn.cadre.facts;
