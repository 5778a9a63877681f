/** What a submission is: identity, version, verdict, judgement, and the ledger that remembers them. */
package vn.cadre.submission;
