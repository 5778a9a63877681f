package vn.cadre.outbox;

import java.time.format.DateTimeFormatter;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Field;
import vn.cadre.contract.unit.Unit;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.submission.Submission;
import vn.cadre.text.date.Period;

/** One submission as people speak of it. */
record Subject(Submission submission, Unit unit, Contract contract, Period period) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-uuuu");

    static Subject of(Submission submission, Definitions definitions) {
        Period period = Period.parse(submission.period()).orElseThrow();
        Unit unit = definitions.units().byId(submission.unitId()).orElseThrow();
        return new Subject(
                submission,
                definitions.units().on(unit, period.last()),
                definitions.contract(submission.dataset()).orElseThrow(),
                period);
    }

    SubmissionIdentity identity() {
        return new SubmissionIdentity(unit, submission.dataset(), period);
    }

    /** The name of the file as the sender gave it. */
    String fileName() {
        String file = submission.file();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    String periodVi() {
        return period(period);
    }

    static String period(Period period) {
        return switch (period.kind()) {
            case MONTH -> "tháng " + MONTH.format(period.first());
            case QUARTER ->
                "quý " + period.text().substring(6) + "-" + period.first().getYear();
            case HALF ->
                (period.text().endsWith("1") ? "6 tháng đầu năm " : "6 tháng cuối năm ")
                        + period.first().getYear();
            case YEAR -> "năm " + period.text();
            case SPAN -> period.text().replace("..", " đến ");
        };
    }

    /** The header under which people know a field; "" for none. */
    String header(String field) {
        return field == null ? "" : contract.field(field).map(Field::header).orElse(field);
    }

    /** How the corrected file must be called at least. */
    String nameToSend() {
        return submission.dataset() + "_" + submission.period();
    }
}
