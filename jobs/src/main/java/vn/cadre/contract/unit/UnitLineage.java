package vn.cadre.contract.unit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One unit that became, or became part of, another.
 *
 * @param from the unit that ends
 * @param to the unit that follows it
 * @param decree the resolution or decision, or null when not known
 * @param legalDate the day on which the decree came into force, or null when not known
 * @param operatingDate the first day on which the successor works and reports
 */
public record UnitLineage(String from, String to, String decree, LocalDate legalDate, LocalDate operatingDate)
        implements Serializable {}
