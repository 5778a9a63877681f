/** From a file in the inbox to a named, dated and fingerprinted version in the vault. */
package vn.cadre.landing;
