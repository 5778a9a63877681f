/** What one definition says of others: each name that it names must be there. */
package vn.cadre.contract.reference;
