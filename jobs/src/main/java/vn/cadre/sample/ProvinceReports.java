package vn.cadre.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a province reports of its own cadre work, month by month; movements apart. */
final class ProvinceReports {
    private static final List<String> TITLES = List.of(
            "Ủy viên Ban Chấp hành Đảng bộ tỉnh",
            "Ủy viên Ban Thường vụ Tỉnh ủy",
            "Bí thư Huyện ủy",
            "Phó Bí thư Huyện ủy",
            "Chủ tịch UBND huyện",
            "Giám đốc sở",
            "Phó Giám đốc sở");
    private static final List<String> PROPOSALS = List.of("PHAN_CONG", "CHI_DINH", "BO_NHIEM", "GIOI_THIEU_UNG_CU");
    private static final List<String> STATES =
            List.of("CHUA_THUC_HIEN", "DANG_THUC_HIEN", "CO_BAN_HOAN_THANH", "HOAN_THANH");
    private static final int POOL = 400;

    private ProvinceReports() {}

    static List<Row> rows(SampleUnit unit, String dataset, YearMonth month) {
        return switch (dataset) {
            case "plan_approval" -> approvals(unit, month);
            case "appraisal" -> appraisals(unit, month);
            case "task" -> tasks(unit, month);
            case "training" -> courses(unit, month);
            case "inspection" -> inspections(unit, month);
            default -> throw new IllegalArgumentException("no rows of its own: " + dataset);
        };
    }

    private static List<Row> approvals(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("approval", unit.code(), month);
        LocalDate day = month.atDay(dice.between(1, 28));
        String decision = (300 + month.getMonthValue() * 11 + dice.below(9)) + "-QĐ/TU";
        List<Row> rows = new ArrayList<>();
        int count = Math.max(0, dice.between(-1, 6 + unit.size()));
        for (int i = 0; i < count; i++) {
            rows.add(new Row()
                    .cadreWithBirth(cadre(unit, 60, month, i))
                    .set("planned_title", dice.pick(TITLES))
                    .set("term", dice.chance(85) ? "2020-2025" : "2021-2026")
                    .code("management_tier", "management_tier", dice.chance(80) ? "BTV_TINH_UY" : "BTV_HUYEN_UY")
                    .set("decision_no", decision)
                    .set("decision_date", day)
                    .set("approved_by", "Ban Thường vụ " + unit.committee()));
        }
        return rows;
    }

    private static List<Row> appraisals(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("appraisal", unit.code(), month);
        List<Row> rows = new ArrayList<>();
        int count = dice.between(0, 7 + unit.size());
        for (int i = 0; i < count; i++) {
            LocalDate day = month.atDay(dice.between(1, 28));
            rows.add(new Row()
                    .cadre(cadre(unit, 20, month, i))
                    .code("kind", "appraisal_kind", dice.chance(55) ? "NHAN_SU" : "TCCT")
                    .code("proposal", "decision_kind", dice.pick(PROPOSALS))
                    .code("management_tier", "management_tier", dice.chance(75) ? "BTV_TINH_UY" : "BTV_HUYEN_UY")
                    .set("received_date", day.minusDays(dice.between(3, 25)))
                    .set("result_date", day)
                    .code(
                            "result",
                            "appraisal_result",
                            dice.chance(93) ? "DAT" : dice.chance(50) ? "KHONG_DAT" : "CHUA_KET_LUAN")
                    .set("document_no", (40 + month.getMonthValue() * 12 + i) + "-CV/BTCTU"));
        }
        return rows;
    }

    private static Cadre cadre(SampleUnit unit, int first, YearMonth month, int i) {
        return Cadre.of(unit.code(), (first + month.getMonthValue() * 17 + i) % POOL + 1);
    }

    /** The work programme of the year, each task as far as it has come by the month's end. */
    private static List<Row> tasks(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("task", unit.code());
        List<Row> rows = new ArrayList<>();
        int count = dice.between(4, 7);
        for (int i = 1; i <= count; i++) {
            int begun = dice.between(1, 5);
            int mostlyDone = begun + dice.between(2, 6);
            int done = mostlyDone + dice.between(1, 4);
            LocalDate completed = LocalDate.of(2019, Math.min(done, 12), dice.between(1, 28));
            int stage = stage(month.getMonthValue(), begun, mostlyDone, done);
            boolean stopped = dice.chance(2) && stage == 1 && month.getMonthValue() > 8;
            rows.add(new Row()
                    .set("task_code", "NV-%02d".formatted(i))
                    .set("title", (i % 2 == 1 ? "Đề án mẫu số " : "Nhiệm vụ mẫu số ") + i + " của " + unit.committee())
                    .code("kind", "task_kind", i % 2 == 1 ? "DE_AN" : "NHIEM_VU")
                    .set("programme", "Chương trình công tác năm 2019 của " + unit.committee())
                    .set("programme_year", 2019)
                    .set("lead_unit", "Ban Tổ chức " + unit.committee())
                    .set("due_date", completed.plusDays(20))
                    .code("status", "task_status", stopped ? "DUNG" : STATES.get(stage))
                    .set("completed_date", stage == 3 ? completed : null));
        }
        return rows;
    }

    /** 0 to 3, an index of {@link #STATES}. */
    static int stage(int month, int begun, int mostlyDone, int done) {
        return month >= done ? 3 : month >= mostlyDone ? 2 : month >= begun ? 1 : 0;
    }

    private static List<Row> courses(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("course", unit.code(), month);
        List<Row> rows = new ArrayList<>();
        int count = dice.chance(25) ? 0 : dice.between(1, 2);
        for (int i = 1; i <= count; i++) {
            String programme = dice.pick(List.of("LY_LUAN_CHINH_TRI", "NGHIEP_VU", "NGHIEP_VU", "KHAC"));
            LocalDate start = month.atDay(dice.between(1, 24));
            rows.add(new Row()
                    .set("course_code", "L%02d-%02d".formatted(month.getMonthValue(), i))
                    .set("title", title(programme) + " đợt " + month.getMonthValue() + " (lớp mẫu " + i + ")")
                    .code("programme", "course_programme", programme)
                    .set("start_date", start)
                    .set("end_date", start.plusDays(dice.between(2, 30)))
                    .set("trainees", dice.between(18, 120))
                    .code("management_tier", "management_tier", dice.chance(70) ? "BTV_TINH_UY" : "BTV_HUYEN_UY"));
        }
        return rows;
    }

    static String title(String programme) {
        return switch (programme) {
            case "LY_LUAN_CHINH_TRI" -> "Lớp cao cấp lý luận chính trị";
            case "NGHIEP_VU" -> "Lớp tập huấn nghiệp vụ công tác tổ chức, cán bộ";
            default -> "Lớp bồi dưỡng kỹ năng lãnh đạo, quản lý";
        };
    }

    private static List<Row> inspections(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("inspection", unit.code(), month);
        List<Row> rows = new ArrayList<>();
        int count = dice.chance(25) ? 0 : dice.between(1, 2 + unit.size() / 2);
        for (int i = 1; i <= count; i++) {
            LocalDate start = month.atDay(dice.between(1, 20));
            LocalDate concluded = dice.chance(60) ? start.plusDays(dice.between(3, 40)) : null;
            int violations = concluded == null ? 0 : Math.max(0, dice.between(-3, 3));
            rows.add(new Row()
                    .set("inspection_code", "KT%02d-%02d".formatted(month.getMonthValue(), i))
                    .code("mode", "oversight_mode", dice.pick(List.of("KIEM_TRA", "GIAM_SAT", "TU_KIEM_TRA")))
                    .set("subject", unit.districtCommittee(dice.between(1, 9)))
                    .tick("head_inspected", dice.chance(35))
                    .set("start_date", start)
                    .set("concluded_date", concluded)
                    .set("violations", concluded == null ? null : violations)
                    .set("handled", concluded == null ? null : dice.below(violations + 1)));
        }
        return rows;
    }
}
