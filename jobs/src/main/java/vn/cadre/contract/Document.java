package vn.cadre.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A document that cadre work rests on; type, number, suffix and date together name it, since numbers begin anew with each
 * congress.
 *
 * @param type code of the kind: QD, KL, TB, CT, HD, NQ, LUAT, ND
 * @param number the number alone: {@code 98}, {@code 170/2025}
 * @param suffix what follows the number: {@code QĐ/TW}
 * @param date the day of issue, or null when not known
 * @param status what became of it, in Vietnamese; "" when nothing is known
 * @param sure how sure the entry is: S stands in a source article, V in a public page, K is general knowledge
 */
public record Document(
        String type,
        String number,
        String suffix,
        String issuer,
        LocalDate date,
        String subjectVi,
        String subjectEn,
        String status,
        String sure)
        implements Serializable {}
