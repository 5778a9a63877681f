/** Where things lie on disk: the home, its lock, the vault of originals. */
package vn.cadre.home;
