/** The demo's inbox: made-up submissions of 63 provinces, and the public figures of November 2019 in those of the Centre. */
package vn.cadre.sample;
