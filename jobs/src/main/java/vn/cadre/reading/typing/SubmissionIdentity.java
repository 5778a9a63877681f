package vn.cadre.reading.typing;

import java.io.Serializable;
import java.util.Objects;
import vn.cadre.contract.unit.Unit;
import vn.cadre.text.date.Period;

/** What a submission says it is: who sends which dataset for which period. */
public record SubmissionIdentity(Unit unit, String dataset, Period period) implements Serializable {
    public SubmissionIdentity {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(period, "period");
    }
}
