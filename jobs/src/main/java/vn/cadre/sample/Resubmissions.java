package vn.cadre.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cadre.sample.Manner.Format;

/** The submissions that are sent a second time, with one row corrected. */
final class Resubmissions {
    private static final String OFFICIAL = " (bản chính thức)";
    private static final List<Again> AGAIN = List.of(
            new Again("40/rotation_2019-05", OFFICIAL, Format.TITLED_WORKBOOK, "term_months", 24),
            new Again("79/rotation_2019-11", OFFICIAL, Format.WORKBOOK, "to_position", "Chuyên viên"),
            new Again("01/appraisal_2019-08", OFFICIAL, Format.CSV, "document_no", "1-CV/BTCTU"),
            new Again("38/training_2019-06", "_sua lan 1", Format.SEMICOLON_CSV, "trainees", 999),
            new Again("92/plan_approval_2019-11", OFFICIAL, Format.WORKBOOK, "term", "2015-2020"));

    private Resubmissions() {}

    /**
     * One second version.
     *
     * @param mistaken what the first version says in its first row
     */
    private record Again(String name, String suffix, Format format, String field, Object mistaken) {}

    /** The files for one submission: itself, or a mistaken first version and the corrected second one. */
    static List<Submission> versions(Submission submission) {
        return again(submission)
                .map(again -> List.of(first(submission, again), second(submission, again)))
                .orElse(List.of(submission));
    }

    private static Optional<Again> again(Submission submission) {
        String name = submission.unit().code() + "/" + submission.dataset() + "_" + submission.period();
        return AGAIN.stream().filter(again -> again.name().equals(name)).findFirst();
    }

    private static Submission first(Submission submission, Again again) {
        List<Row> rows = new ArrayList<>(submission.rows());
        rows.set(0, rows.get(0).but(again.field(), again.mistaken()));
        return submission.with(rows);
    }

    private static Submission second(Submission submission, Again again) {
        return new Submission(
                submission.unit(),
                submission.dataset(),
                submission.period(),
                again.suffix(),
                submission.manner().as(again.format()),
                submission.received().plusDays(3).plusMinutes(17),
                submission.rows());
    }
}
