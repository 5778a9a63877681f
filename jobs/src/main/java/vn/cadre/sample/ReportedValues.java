package vn.cadre.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures that units state themselves, as printed. */
final class ReportedValues {
    private static final YearMonth NOVEMBER = YearMonth.of(2019, 11);

    private final List<Movement> movements;

    ReportedValues(List<Movement> movements) {
        this.movements = movements;
    }

    List<Row> rows(SampleUnit unit, YearMonth month) {
        return unit.central() ? central(month) : province(unit, month);
    }

    /** The 21 schemes of 2023, published without saying of how many. */
    static Row schemesOf2023() {
        return value("NV02", "YTD", "cơ bản hoàn thành 21")
                .set("note", "Công bố: cơ bản hoàn thành 21 đề án, không nêu tổng số");
    }

    /** The rotation events from Regulation 98 of 2017 to its review in 2022. */
    static Row rotationsFrom2017() {
        return value("LC01", "PERIOD", "13.503").set("note", "Công bố: 13.503 lượt cán bộ, không phải số người");
    }

    private static List<Row> central(YearMonth month) {
        boolean november = month.equals(NOVEMBER);
        int approvals = CentralReports.through(CentralReports.APPROVALS, month);
        List<Row> rows = new ArrayList<>();
        rows.add(share(
                "YTD", november ? "khoảng 88,02%" : null, CentralReports.complete(month), CentralReports.tasks()));
        addCount(rows, "TD01", CentralReports.PERSONNEL, month);
        addCount(rows, "TD02", CentralReports.POLITICAL, month);
        rows.add(value("QH01", "PERIOD", printed(CentralReports.APPROVALS.get(month.getMonthValue() - 1))));
        rows.add(value("QH01", "YTD", november ? "gần 560" : printed(approvals)));
        if (november) {
            rows.add(value("QH05", "PERIOD", "86"));
        }
        return rows;
    }

    private static void addCount(List<Row> rows, String indicator, List<Integer> monthly, YearMonth month) {
        rows.add(value(indicator, "PERIOD", printed(monthly.get(month.getMonthValue() - 1))));
        rows.add(value(indicator, "YTD", printed(CentralReports.through(monthly, month))));
    }

    private List<Row> province(SampleUnit unit, YearMonth month) {
        Dice dice = Dice.of("reported", unit.code(), month);
        List<Row> rows = new ArrayList<>();
        int slip = dice.chance(2) ? dice.between(1, 2) : 0;
        rows.add(value("LC01", "PERIOD", printed(rotations(unit, month, month) + slip)));
        int sinceJanuary = rotations(unit, month.withMonth(1), month);
        rows.add(value(
                "LC01", "YTD", dice.chance(4) && sinceJanuary > 20 ? about(sinceJanuary) : printed(sinceJanuary)));
        rows.add(value("TD01", "PERIOD", printed(personnel(unit, month))));
        List<Row> tasks = ProvinceReports.rows(unit, "task", month);
        int complete = (int) tasks.stream().filter(ReportedValues::complete).count();
        rows.add(share("YTD", dice.chance(2) ? percent(complete + 0.4, tasks.size()) : null, complete, tasks.size()));
        return rows;
    }

    private int rotations(SampleUnit unit, YearMonth from, YearMonth to) {
        return (int) movements.stream()
                .filter(movement -> movement.rotation() && unit.equals(movement.from()))
                .filter(movement ->
                        !movement.month().isBefore(from) && !movement.month().isAfter(to))
                .count();
    }

    private static int personnel(SampleUnit unit, YearMonth month) {
        return (int) ProvinceReports.rows(unit, "appraisal", month).stream()
                .filter(row -> row.value("kind").equals(new Row.Code("appraisal_kind", "NHAN_SU")))
                .count();
    }

    private static boolean complete(Row task) {
        String status = ((Row.Code) task.value("status")).code();
        return status.equals("HOAN_THANH") || status.equals("CO_BAN_HOAN_THANH");
    }

    private static Row share(String basis, String printed, int numerator, int denominator) {
        return value("NV01", basis, printed == null ? percent(numerator, denominator) : printed)
                .set("numerator", numerator)
                .set("denominator", denominator);
    }

    private static String percent(double numerator, int denominator) {
        return String.format(Locale.ROOT, "%.2f%%", numerator * 100 / denominator)
                .replace('.', ',');
    }

    private static String printed(int count) {
        return count < 1000 ? String.valueOf(count) : "%d.%03d".formatted(count / 1000, count % 1000);
    }

    private static String about(int count) {
        return "khoảng " + count / 10 * 10;
    }

    private static Row value(String indicator, String basis, String printed) {
        return new Row()
                .set("indicator", indicator)
                .code("basis", "basis", basis)
                .set("value", printed);
    }
}
