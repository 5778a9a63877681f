/** The guard that keeps names, birth dates and identifiers of persons out of published texts. */
package vn.cadre.reading.privacy;
