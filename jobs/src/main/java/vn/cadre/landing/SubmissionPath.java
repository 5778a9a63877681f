package vn.cadre.landing;

import java.util.Objects;
import vn.cadre.contract.unit.Unit;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Reason;
import vn.cadre.text.date.Period;

/** What the path of a file says: whose submission it is, of which dataset and period, or why that cannot be told. */
public sealed interface SubmissionPath {
    /** The path names a unit in force, a contract and a period that the contract takes. */
    record Recognised(Unit unit, String dataset, Period period) implements SubmissionPath {
        public Recognised {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(period, "period");
        }

        public Identity identity() {
            return new Identity(unit.id(), dataset, period.text());
        }
    }

    /** The path says nothing we know. */
    record Refused(Reason reason) implements SubmissionPath {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
