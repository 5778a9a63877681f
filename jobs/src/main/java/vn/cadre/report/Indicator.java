package vn.cadre.report;

/** What the report says about an indicator: its name, unit of measure, and what is divided by what. */
record Indicator(String code, Words name, String measure, Words numerator, Words denominator) {
    boolean percent() {
        return measure.equals("PERCENT");
    }
}
