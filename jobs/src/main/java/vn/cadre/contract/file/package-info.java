/** Files below schemas/: found, read with line numbers, every problem told at once. */
package vn.cadre.contract.file;
