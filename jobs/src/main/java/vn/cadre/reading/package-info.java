/** From the bytes of a submission to typed rows with their faults; knows no Spark. */
package vn.cadre.reading;
