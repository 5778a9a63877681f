package vn.cadre.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One made-up movement, before anyone reports it.
 *
 * @param from unit of departure, or null for an employer that is no unit
 * @param to unit of arrival, or null likewise
 * @param fromPost organisation and position left
 * @param toPost organisation and position taken up
 * @param reports which sides report it
 * @param ended the day it ended within the year, or null
 * @param placement what followed, or null
 */
record Movement(
        SampleUnit from,
        SampleUnit to,
        Post fromPost,
        Post toPost,
        Cadre cadre,
        String type,
        Nature nature,
        Decision decision,
        Reports reports,
        LocalDate ended,
        String placement) {

    /** Where somebody works, and whether it is an inspection body. */
    record Post(String organisation, String position, boolean district, boolean inspection) {}

    /** The number and days of the decision, and the months it is for, or null. */
    record Decision(String number, LocalDate date, LocalDate start, Integer months) {}

    /** What the movement is for and under which limits. */
    record Nature(
            String direction, String purpose, String tier, boolean planned, boolean nonLocal, boolean beyondQuota) {}

    enum Reports {
        BOTH_SIDES,
        DEPARTURE,
        ARRIVAL
    }

    YearMonth month() {
        return YearMonth.from(decision.start());
    }

    boolean rotation() {
        return type.equals("LUAN_CHUYEN");
    }

    boolean departureReports() {
        return reports != Reports.ARRIVAL;
    }

    boolean arrivalReports() {
        return reports != Reports.DEPARTURE;
    }

    /** The row of the month it began. */
    Row row(String side) {
        return new Row()
                .cadreWithBirth(cadre)
                .code("movement_type", "movement_type", type)
                .code("side", "side", side)
                .set("from_org", fromPost.organisation())
                .set("from_position", fromPost.position())
                .set("to_org", toPost.organisation())
                .set("to_position", toPost.position())
                .tick("leading_post", rotation())
                .code("direction", "direction", nature.direction())
                .code("purpose", "purpose", nature.purpose())
                .code("inspection_flow", "inspection_flow", inspectionFlow())
                .code("management_tier", "management_tier", nature.tier())
                .tick("in_planning", nature.planned())
                .tick("non_local", nature.nonLocal())
                .tick("beyond_quota", nature.beyondQuota())
                .set("decision_no", decision.number())
                .set("decision_date", decision.date())
                .set("start_date", decision.start())
                .set("term_months", decision.months());
    }

    /** The row of the month it ended: the same event, with its end and what followed. */
    Row endRow(String side) {
        return row(side).set("end_date", ended).code("placement", "placement", placement);
    }

    private String inspectionFlow() {
        if (fromPost.inspection()) {
            return toPost.inspection() ? "NOI_BO" : "RA";
        }
        return toPost.inspection() ? "VAO" : null;
    }
}
