/** Iceberg tables: their layout, the data files that tasks write, branches, and commits that touch no row. */
package vn.cadre.lake;
