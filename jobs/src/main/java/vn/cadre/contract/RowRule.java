package vn.cadre.contract;

import java.io.Serializable;

/**
 * A rule over one row: {@code left operator right}, true when either side is empty.
 *
 * @param id the fault code of a row that breaks the rule
 * @param left a field
 * @param operator one of {@code < <= > >= = <>}
 * @param right a field or a number
 */
public record RowRule(
        String id,
        Severity severity,
        String left,
        String operator,
        String right,
        String messageVi,
        String messageEn,
        String remedyVi,
        String remedyEn)
        implements Serializable {}
