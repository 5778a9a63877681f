package vn.cadre.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** A table as an office prints it: letterhead, title, running numbers, sections, total and signatures. */
final class PaperForm {
    private static final Map<String, String> TITLES = Map.of(
            "rotation", "BÁO CÁO LUÂN CHUYỂN, ĐIỀU ĐỘNG, BIỆT PHÁI CÁN BỘ",
            "plan_approval", "DANH SÁCH CÁN BỘ ĐƯỢC PHÊ DUYỆT QUY HOẠCH",
            "appraisal", "KẾT QUẢ THẨM ĐỊNH NHÂN SỰ, TIÊU CHUẨN CHÍNH TRỊ",
            "task", "TÌNH HÌNH THỰC HIỆN CHƯƠNG TRÌNH CÔNG TÁC",
            "training", "CÁC LỚP ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ",
            "inspection", "CÔNG TÁC KIỂM TRA, GIÁM SÁT VỀ CÔNG TÁC CÁN BỘ",
            "reported_value", "SỐ LIỆU TỔNG HỢP CÔNG TÁC CÁN BỘ");
    private static final Map<String, String> SECTIONS = Map.of(
            "TRUNG_UONG", "Cán bộ diện Trung ương quản lý",
            "BTV_TINH_UY", "Cán bộ diện BTV Tỉnh ủy quản lý",
            "BTV_HUYEN_UY", "Cán bộ diện BTV Huyện ủy quản lý");
    private static final Map<String, Group> GROUPS = Map.of(
            "rotation", new Group("Quyết định", "decision_no", 2),
            "plan_approval", new Group("Quyết định phê duyệt", "decision_no", 2),
            "appraisal", new Group("Thời gian", "received_date", 2));
    private static final List<String> NUMERALS = List.of("I", "II", "III");
    private static final int SECTIONS_FROM = 4;

    private final Submission submission;
    private final Table table;
    private final Worksheet sheet;
    private final int lastColumn;
    private int at;
    private int number;

    PaperForm(Submission submission, Table table, Worksheet sheet) {
        this.submission = submission;
        this.table = table;
        this.sheet = sheet;
        this.lastColumn = table.fields().size();
    }

    /** A heading over several columns, from that of a field on. */
    private record Group(String heading, String firstField, int columns) {}

    void write() {
        titleBlock();
        Group group = GROUPS.get(submission.dataset());
        if (group != null && submission.manner().heading() % 2 == 0) {
            twoLineHeader(group);
        } else {
            header();
        }
        if (table.rows().isEmpty()) {
            sheet.value(at++, 1, Table.NOTHING_TO_REPORT);
        } else if (table.fields().contains("management_tier") && table.rows().size() >= SECTIONS_FROM) {
            sections();
        } else {
            table.rows().forEach(this::row);
        }
        total();
        signatures();
    }

    private void titleBlock() {
        SampleUnit unit = submission.unit();
        sheet.value(
                0,
                0,
                unit.central() ? "BAN CHẤP HÀNH TRUNG ƯƠNG" : unit.committee().toUpperCase(Locale.ROOT));
        sheet.value(1, 0, unit.central() ? "BAN TỔ CHỨC TRUNG ƯƠNG" : "BAN TỔ CHỨC");
        sheet.value(2, 0, TITLES.get(submission.dataset()) + " THÁNG " + month());
        sheet.value(3, 0, "(" + Table.LABEL + ", không phải số liệu thật - Sample data)");
        for (int row = 2; row <= 3; row++) {
            sheet.range(row, 0, row, lastColumn).merge();
        }
        sheet.style(2, 0).bold().horizontalAlignment("center").set();
        at = 5;
    }

    private String month() {
        return Integer.parseInt(submission.period().substring(5)) + "-"
                + submission.period().substring(0, 4);
    }

    private void header() {
        sheet.value(at, 0, "STT");
        List<String> headings = table.headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(at, i + 1, headings.get(i));
        }
        bold(at);
        at++;
    }

    /** Two lines: a few columns share a heading above their own, every other heading is merged over both lines. */
    private void twoLineHeader(Group group) {
        int first = table.fields().indexOf(group.firstField()) + 1;
        int last = first + group.columns() - 1;
        List<String> headings = new ArrayList<>(table.headings());
        headings.add(0, "STT");
        for (int column = 0; column <= lastColumn; column++) {
            boolean grouped = column >= first && column <= last;
            sheet.value(grouped ? at + 1 : at, column, headings.get(column));
            if (!grouped) {
                sheet.range(at, column, at + 1, column).merge();
            }
        }
        sheet.value(at, first, group.heading());
        sheet.range(at, first, at, last).merge();
        bold(at);
        bold(at + 1);
        at += 2;
    }

    private void bold(int row) {
        sheet.range(row, 0, row, lastColumn)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .set();
    }

    private void sections() {
        Map<String, List<Row>> byTier = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byTier.computeIfAbsent(tier(row), tier -> new ArrayList<>())
                        .add(row));
        int section = 0;
        for (Map.Entry<String, List<Row>> entry : byTier.entrySet()) {
            sheet.value(at, 0, NUMERALS.get(section++) + ". " + SECTIONS.get(entry.getKey()));
            sheet.range(at, 0, at, lastColumn).merge();
            sheet.style(at, 0).bold().set();
            at++;
            entry.getValue().forEach(this::row);
        }
    }

    private static String tier(Row row) {
        return ((Row.Code) row.value("management_tier")).code();
    }

    private void row(Row row) {
        sheet.value(at, 0, ++number);
        Workbooks.row(submission, table, row, sheet, at, 1);
        at++;
    }

    private void total() {
        if (table.rows().isEmpty()) {
            return;
        }
        sheet.value(at, 0, "Tổng cộng");
        int trainees = table.fields().indexOf("trainees");
        if (trainees >= 0) {
            sheet.value(
                    at,
                    trainees + 1,
                    table.rows().stream()
                            .mapToInt(row -> (Integer) row.value("trainees"))
                            .sum());
        } else {
            sheet.value(at, 2, table.rows().size());
        }
        sheet.style(at, 0).bold().set();
        at++;
    }

    private void signatures() {
        at++;
        sheet.value(at, 1, "NGƯỜI LẬP BIỂU");
        sheet.value(at, lastColumn - 1, "TRƯỞNG BAN");
        sheet.value(at + 1, 1, "(Ký, ghi rõ họ tên)");
        sheet.value(at + 1, lastColumn - 1, "(Ký, đóng dấu)");
    }
}
