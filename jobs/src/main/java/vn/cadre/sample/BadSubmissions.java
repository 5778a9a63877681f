package vn.cadre.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.sample.Manner.Format;
import vn.cadre.sample.SampleFile.Damage;

/** The few submissions that are wrong on purpose, so that verdicts can be seen; README.md of the sample lists them. */
final class BadSubmissions {
    private static final List<String> UNKNOWN =
            List.of("40/luan_chuyen_2019-11.xlsx", "60/rotation_2019-13.csv", "99/rotation_2019-11.csv");

    private BadSubmissions() {}

    /** The submission as it is sent, spoilt where this is one of the bad ones. */
    static SampleFile spoil(Submission good) {
        return switch (good.unit().code() + "/" + good.dataset() + "_" + good.period()) {
            case "24/appraisal_2019-09" -> SampleFile.of(impossibleDateAndWrongCode(csv(good)));
            case "31/rotation_2019-10" -> SampleFile.of(rowOfAnotherUnit(csv(good)));
            case "27/plan_approval_2019-07" -> SampleFile.of(rowTwice(csv(good)));
            case "68/training_2019-11" -> damaged(csv(good), Damage.WITHOUT_TRAINEES);
            case "75/inspection_2019-08" -> damaged(good.in(good.manner().as(Format.WORKBOOK)), Damage.CUT_SHORT);
            default -> SampleFile.of(good);
        };
    }

    /** Copies of good files under names that say no dataset, no month and no unit of ours. */
    static List<SampleFile> unknownNames(List<SampleFile> files) {
        Submission any = files.stream()
                .map(SampleFile::submission)
                .filter(submission -> submission.unit().code().equals("60"))
                .filter(submission -> submission.dataset().equals("rotation")
                        && submission.period().equals("2019-11"))
                .findFirst()
                .orElseThrow();
        return UNKNOWN.stream()
                .map(path -> new SampleFile(
                        path,
                        any.in(any.manner().as(path.endsWith("xlsx") ? Format.WORKBOOK : Format.CSV)),
                        Damage.NONE))
                .toList();
    }

    private static Submission csv(Submission good) {
        return good.in(good.manner().as(Format.CSV));
    }

    private static SampleFile damaged(Submission submission, Damage damage) {
        return new SampleFile(submission.path(), submission, damage);
    }

    private static Submission impossibleDateAndWrongCode(Submission good) {
        Row impossible = appraisal(good, 391, "31/02/2019").code("management_tier", "management_tier", "BTV_TINH_UY");
        Row wrong = appraisal(good, 392, LocalDate.of(2019, 9, 12)).set("management_tier", "BTV Tổng cục");
        return with(good, impossible, wrong);
    }

    private static Row appraisal(Submission good, int cadre, Object day) {
        return new Row()
                .cadre(Cadre.of(good.unit().code(), cadre))
                .code("kind", "appraisal_kind", "NHAN_SU")
                .code("proposal", "decision_kind", "BO_NHIEM")
                .set("result_date", day)
                .code("result", "appraisal_result", "DAT");
    }

    private static Submission rowOfAnotherUnit(Submission good) {
        Row row = new Row()
                .cadreWithBirth(Cadre.of(good.unit().code(), 393))
                .code("movement_type", "movement_type", "DIEU_DONG")
                .code("side", "side", "OUT")
                .set("from_org", "Ban Tổ chức Tỉnh ủy Hải Dương")
                .set("from_position", "Trưởng phòng")
                .set("to_org", "Tỉnh ủy Hưng Yên")
                .set("to_position", "Phó Trưởng ban")
                .set("decision_no", "977-QĐ/TU")
                .set("decision_date", LocalDate.of(2019, 10, 7))
                .set("start_date", LocalDate.of(2019, 10, 14));
        return with(good, row);
    }

    private static Submission rowTwice(Submission good) {
        return with(good, good.rows().get(0));
    }

    private static Submission with(Submission good, Row... bad) {
        List<Row> rows = new ArrayList<>(good.rows());
        rows.addAll(List.of(bad));
        return good.with(rows);
    }
}
