package vn.cadre.report;

import java.time.LocalDate;

/** Whether a unit sent a dataset that it owed for the period. */
record Submitted(String unit, String dataset, State state, LocalDate received) {
    /** What became of the duty to report. */
    enum State {
        IN_TIME,
        LATE,
        MISSING,
        /** Not received, but the deadline has not passed. */
        AWAITED
    }
}
