/** Audits what a night has built, publishes it at once, and takes it back: what readers see. */
package vn.cadre.edition;
