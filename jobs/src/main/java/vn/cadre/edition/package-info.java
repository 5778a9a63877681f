/** What readers see: editions, prepared, audited, and published all at once. */
package vn.cadre.edition;
