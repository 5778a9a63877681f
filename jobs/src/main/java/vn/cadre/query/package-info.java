/** Ad hoc SQL on one edition: read-only, shut in. */
package vn.cadre.query;
