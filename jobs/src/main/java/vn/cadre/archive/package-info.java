/** ZIP archives, opened within bounds and with their members' names made out. */
package vn.cadre.archive;
