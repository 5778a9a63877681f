/** Numbers, quantities and qualifiers as people write them. */
package vn.cadre.text.number;
