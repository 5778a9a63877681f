package vn.cadre.report;

import vn.cadre.text.date.PartialDate;

/** A task of a work programme as its unit states it for the period. */
record Task(String unit, String code, String title, String status, PartialDate due) {}
