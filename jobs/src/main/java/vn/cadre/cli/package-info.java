/** Arguments, wiring and exit codes; nothing else. */
package vn.cadre.cli;
