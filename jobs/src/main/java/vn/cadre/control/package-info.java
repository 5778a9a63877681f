/** The control database: runs, steps, submissions, receipts, faults and editions, behind interfaces of the stages. */
package vn.cadre.control;
