/** Reading on Spark's executors, from vault files to data files; the driver commits them and never sees a row. */
package vn.cadre.staging;
