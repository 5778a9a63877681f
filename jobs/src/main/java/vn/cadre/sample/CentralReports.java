package vn.cadre.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the Central Organisation Commission reports: its counts are the public ones of 2019 (up to November). */
final class CentralReports {
    /** Plan approvals by month, January first: 527 to October, then 30. */
    static final List<Integer> APPROVALS = List.of(41, 28, 62, 55, 48, 70, 51, 47, 66, 59, 30);

    /** Personnel appraisals by month: 721 to October, then 133. */
    static final List<Integer> PERSONNEL = List.of(58, 44, 83, 76, 69, 91, 72, 65, 85, 78, 133);

    /** Political-standard appraisals by month: 989 to October, then 88. */
    static final List<Integer> POLITICAL = List.of(84, 61, 112, 103, 97, 121, 98, 92, 117, 104, 88);

    private static final int TASKS = 17;
    private static final int COMPLETE_IN_NOVEMBER = 10;
    private static final int MOSTLY_COMPLETE_IN_NOVEMBER = 5;
    private static final int POOL = 1600;
    private static final YearMonth NOVEMBER = YearMonth.of(2019, 11);
    private static final List<String> TITLES = List.of(
            "Ủy viên Ban Chấp hành Trung ương",
            "Bí thư Tỉnh ủy",
            "Phó Bí thư Tỉnh ủy",
            "Chủ tịch UBND tỉnh",
            "Thứ trưởng",
            "Phó Trưởng ban đảng ở Trung ương");
    private static final List<String> PROPOSALS = List.of("PHAN_CONG", "CHI_DINH", "BO_NHIEM", "GIOI_THIEU_UNG_CU");
    private static final List<String> LEADS = List.of(
            "Ban Tổ chức Trung ương",
            "Ủy ban Kiểm tra Trung ương",
            "Văn phòng Trung ương Đảng",
            "Ban Nội chính Trung ương");

    private CentralReports() {}

    static List<Row> rows(String dataset, YearMonth month) {
        return switch (dataset) {
            case "plan_approval" -> approvals(month);
            case "appraisal" -> appraisals(month);
            case "task" -> tasks(month);
            case "training" -> courses(month);
            case "inspection" -> inspections(month);
            default -> throw new IllegalArgumentException("no rows of its own: " + dataset);
        };
    }

    /** Tasks that count as complete at the month's end, of {@value #TASKS}. */
    static int complete(YearMonth month) {
        int complete = 0;
        for (int i = 1; i <= TASKS; i++) {
            complete += stage(i, month) >= 2 ? 1 : 0;
        }
        return complete;
    }

    static int tasks() {
        return TASKS;
    }

    static int through(List<Integer> monthly, YearMonth month) {
        return monthly.subList(0, month.getMonthValue()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int of(List<Integer> monthly, YearMonth month) {
        return monthly.get(month.getMonthValue() - 1);
    }

    private static List<Row> approvals(YearMonth month) {
        Dice dice = Dice.of("approval", "TW", month);
        int first = through(APPROVALS, month) - of(APPROVALS, month);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < of(APPROVALS, month); i++) {
            int batch = i / 25;
            rows.add(new Row()
                    .cadreWithBirth(cadre(first + i))
                    .set("planned_title", dice.pick(TITLES))
                    .set("term", "2021-2026")
                    .code("management_tier", "management_tier", "TRUNG_UONG")
                    .set("decision_no", (1100 + month.getMonthValue() * 20 + batch) + "-QĐNS/TW")
                    .set("decision_date", month.atDay(8 + batch * 6))
                    .set("approved_by", "Ban Bí thư"));
        }
        return rows;
    }

    private static List<Row> appraisals(YearMonth month) {
        Dice dice = Dice.of("appraisal", "TW", month);
        List<Row> rows = new ArrayList<>();
        addAppraisals(rows, "NHAN_SU", PERSONNEL, month, dice);
        addAppraisals(rows, "TCCT", POLITICAL, month, dice);
        return rows;
    }

    private static void addAppraisals(List<Row> rows, String kind, List<Integer> monthly, YearMonth month, Dice dice) {
        int first = through(monthly, month) - of(monthly, month);
        for (int i = 0; i < of(monthly, month); i++) {
            LocalDate day = month.atDay(dice.between(1, 28));
            rows.add(new Row()
                    .cadre(cadre(300 + first + i))
                    .code("kind", "appraisal_kind", kind)
                    .code("proposal", "decision_kind", dice.pick(PROPOSALS))
                    .code("management_tier", "management_tier", "TRUNG_UONG")
                    .set("received_date", day.minusDays(dice.between(5, 30)))
                    .set("result_date", day)
                    .code("result", "appraisal_result", dice.chance(96) ? "DAT" : "CHUA_KET_LUAN")
                    .set("document_no", (2000 + first + i) + "-CV/BTCTW"));
        }
    }

    private static Cadre cadre(int number) {
        return Cadre.of("TW", number % POOL + 100);
    }

    private static List<Row> tasks(YearMonth month) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= TASKS; i++) {
            int stage = stage(i, month);
            boolean scheme = i % 3 != 0;
            rows.add(new Row()
                    .set("task_code", "CT2019-%02d".formatted(i))
                    .set(
                            "title",
                            (scheme ? "Đề án mẫu số " : "Nhiệm vụ mẫu số ") + i
                                    + " trong Chương trình công tác năm 2019")
                    .code("kind", "task_kind", scheme ? "DE_AN" : "NHIEM_VU")
                    .set("programme", "Chương trình công tác năm 2019 của Ban Chấp hành T.Ư, Bộ Chính trị, Ban Bí thư")
                    .set("programme_year", 2019)
                    .set("lead_unit", LEADS.get(i % 7 < 4 ? 0 : i % 4))
                    .set("due_date", YearMonth.of(2019, Math.min(12, i + 2)).atEndOfMonth())
                    .code(
                            "status",
                            "task_status",
                            List.of("CHUA_THUC_HIEN", "DANG_THUC_HIEN", "CO_BAN_HOAN_THANH", "HOAN_THANH")
                                    .get(stage))
                    .set("completed_date", stage == 3 ? LocalDate.of(2019, i + 1, 10 + i) : null));
        }
        return rows;
    }

    /** Task 1 is complete in February, task 10 in November; five more are then basically complete and two under way. */
    private static int stage(int task, YearMonth month) {
        int done = task <= COMPLETE_IN_NOVEMBER ? task + 1 : 13;
        boolean soon = task <= COMPLETE_IN_NOVEMBER + MOSTLY_COMPLETE_IN_NOVEMBER;
        int mostlyDone = task <= COMPLETE_IN_NOVEMBER ? done - 1 : soon ? task - 4 : 13;
        return ProvinceReports.stage(month.getMonthValue(), Math.min(6, mostlyDone - 1), mostlyDone, done);
    }

    private static List<Row> courses(YearMonth month) {
        Dice dice = Dice.of("course", "TW", month);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            String programme = dice.pick(List.of("LY_LUAN_CHINH_TRI", "NGHIEP_VU"));
            LocalDate start = month.atDay(dice.between(1, 20));
            String title = ProvinceReports.title(programme) + " khóa " + month.getMonthValue() + " (lớp mẫu " + i + ")";
            rows.add(course(
                    "TW%02d-%02d".formatted(month.getMonthValue(), i), title, programme, start, dice.between(30, 90)));
        }
        if (month.equals(NOVEMBER)) {
            rows.add(strategic("CL-03", "thứ ba", month.atDay(4)));
            rows.add(strategic("CL-04", "thứ tư", month.atDay(18)));
        }
        return rows;
    }

    private static Row strategic(String code, String ordinal, LocalDate start) {
        String title = "Lớp bồi dưỡng kiến thức mới " + ordinal + " cho cán bộ quy hoạch cấp chiến lược khóa XIII";
        return course(code, title, "CHIEN_LUOC", start, 43);
    }

    private static Row course(String code, String title, String programme, LocalDate start, int trainees) {
        return new Row()
                .set("course_code", code)
                .set("title", title)
                .code("programme", "course_programme", programme)
                .set("start_date", start)
                .set("end_date", start.plusDays(10))
                .set("trainees", trainees)
                .code("management_tier", "management_tier", "TRUNG_UONG");
    }

    private static List<Row> inspections(YearMonth month) {
        Dice dice = Dice.of("inspection", "TW", month);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            LocalDate start = month.atDay(dice.between(1, 15));
            int violations = dice.below(4);
            rows.add(new Row()
                    .set("inspection_code", "KTTW%02d-%02d".formatted(month.getMonthValue(), i))
                    .code("mode", "oversight_mode", dice.pick(List.of("KIEM_TRA", "GIAM_SAT")))
                    .set(
                            "subject",
                            "Ban Thường vụ " + dice.pick(SampleUnit.PROVINCES).committee())
                    .tick("head_inspected", dice.chance(60))
                    .set("start_date", start)
                    .set("concluded_date", start.plusDays(dice.between(5, 25)))
                    .set("violations", violations)
                    .set("handled", dice.below(violations + 1)));
        }
        return rows;
    }
}
