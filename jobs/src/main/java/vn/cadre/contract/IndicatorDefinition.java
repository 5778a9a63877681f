package vn.cadre.contract;

import java.io.Serializable;

/**
 * An indicator of the catalogue.
 *
 * @param unit code of the list {@code unit_of_measure}
 * @param denominatorVi null when the indicator is a count
 * @param target the target in words, or null
 * @param source where the indicator comes from
 * @param sql the query over the facts, or null when the indicator is catalogued but not computed
 */
public record IndicatorDefinition(
        String code,
        String nameVi,
        String nameEn,
        String unit,
        String numeratorVi,
        String numeratorEn,
        String denominatorVi,
        String denominatorEn,
        Aggregation aggregation,
        String target,
        String source,
        String sql)
        implements Serializable {
    public boolean computed() {
        return sql != null;
    }

    public boolean ratio() {
        return denominatorVi != null;
    }
}
