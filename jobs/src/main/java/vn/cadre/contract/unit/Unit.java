package vn.cadre.contract.unit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit that submits: a province of the 63-list or the 34-list, or a central body.
 *
 * @param id the name in tables, paths and roles: {@code 63-24}, {@code 34-24}, {@code TW}, {@code TW-UBKT}
 * @param list {@code 63}, {@code 34} or {@code TW}
 * @param code the code as submitted: {@code 24}, {@code TW-UBKT}
 * @param type {@code tinh}, {@code thanh_pho_tw} or {@code trung_uong}
 * @param validFrom first day, or null when open
 * @param validTo last day, or null when open
 */
public record Unit(
        String id,
        String list,
        String code,
        String nameVi,
        String nameEn,
        String type,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {
    public boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** True for a city under the centre, whose committee is a thành ủy of provincial level. */
    public boolean centrallyRunCity() {
        return type.equals("thanh_pho_tw");
    }

    /** True for TW and the central bodies, which may report for every unit. */
    public boolean central() {
        return list.equals("TW");
    }
}
