package vn.cadre.contract;

/** How the values of an indicator join over months and units. */
public enum Aggregation {
    /** Counts that add up. */
    SUM,
    /** Persons, counted anew at each level and basis. */
    DISTINCT,
    /** A ratio of sums, computed anew at each level and basis. */
    RATIO,
    /** A state: the last snapshot in the period, never summed over months. */
    STATE,
    /** Values that never join. */
    NONE
}
