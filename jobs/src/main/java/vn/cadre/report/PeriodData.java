package vn.cadre.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Period;
import vn.cadre.text.date.Precision;

/** All that one page takes from its edition, each query asked once. */
record PeriodData(
        Period period,
        Map<Figure.Key, Figure> figures,
        Map<String, Indicator> indicators,
        Map<String, Words> units,
        List<Submitted> reporting,
        List<Task> tasks) {
    private static final int DECIMALS = 12;

    static PeriodData read(Connection edition, Period period, Asked asked) throws SQLException {
        YearMonth first = YearMonth.of(period.last().getYear(), 1);
        YearMonth last = YearMonth.from(period.last());
        List<Figure> figures = new Sql("figures")
                .list(
                        edition,
                        PeriodData::figure,
                        period.text(),
                        first.toString(),
                        last.toString(),
                        String.join(",", asked.units()),
                        String.join(",", asked.ranked()));
        List<Submitted> reporting = new Sql("reporting").list(edition, PeriodData::submitted, period.text());
        List<Task> tasks = asked.taskUnits().isEmpty()
                ? List.of()
                : new Sql("tasks")
                        .list(
                                edition,
                                PeriodData::task,
                                period.text(),
                                period.last().getYear(),
                                String.join(",", asked.taskUnits()));
        return new PeriodData(period, byKey(figures), indicators(edition), units(edition), reporting, tasks);
    }

    /** What the list of periods shows. */
    static PeriodData index(Connection edition, Period any, Set<String> units, Set<String> indicators)
            throws SQLException {
        List<Figure> figures = new Sql("index")
                .list(edition, PeriodData::figure, String.join(",", units), String.join(",", indicators));
        return new PeriodData(any, byKey(figures), indicators(edition), units(edition), List.of(), List.of());
    }

    /** What a definition needs. */
    record Asked(Set<String> units, Set<String> ranked, Set<String> taskUnits) {}

    Figure figure(FigureSpec spec, String ofPeriod) {
        Figure.Key key = new Figure.Key(spec.indicator(), spec.breakdown(), spec.unit(), ofPeriod, spec.basis());
        return figures.getOrDefault(key, Figure.absent(key, "none"));
    }

    Figure figure(FigureSpec spec) {
        return figure(spec, period.text());
    }

    Indicator indicator(String code) {
        Indicator known = indicators.get(code);
        return known != null ? known : new Indicator(code, Words.same(code), "", null, null);
    }

    Collection<Figure> all() {
        return figures.values();
    }

    private static Map<Figure.Key, Figure> byKey(List<Figure> figures) {
        Map<Figure.Key, Figure> byKey = new HashMap<>();
        figures.forEach(figure -> byKey.put(figure.key(), figure));
        return byKey;
    }

    private static Map<String, Indicator> indicators(Connection edition) throws SQLException {
        Map<String, Indicator> byCode = new HashMap<>();
        new Sql("indicators")
                .list(edition, PeriodData::indicator)
                .forEach(indicator -> byCode.put(indicator.code(), indicator));
        return byCode;
    }

    private static Map<String, Words> units(Connection edition) throws SQLException {
        Map<String, Words> byId = new LinkedHashMap<>();
        new Sql("units")
                .list(edition, row -> Map.entry(row.getString("unit"), words(row, "name")))
                .forEach(unit -> byId.put(unit.getKey(), unit.getValue()));
        return byId;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Figure.Key key = new Figure.Key(
                row.getString("indicator"),
                row.getString("breakdown"),
                row.getString("unit"),
                row.getString("period"),
                row.getString("basis"));
        return new Figure(
                key,
                Sql.decimal(row.getString("numerator")),
                Sql.decimal(row.getString("denominator")),
                whole(row),
                row.getString("reason"),
                row.getObject("units_due", Integer.class),
                row.getObject("units_reported", Integer.class),
                Sql.decimal(row.getString("reported_value")),
                row.getString("reported_text"),
                row.getString("reported_qualifier"),
                Sql.decimal(row.getString("gap")));
    }

    /** The value with the decimals that its four leave out, so that what is shown is rounded once. */
    private static BigDecimal whole(ResultSet row) throws SQLException {
        BigDecimal value = Sql.decimal(row.getString("value"));
        BigDecimal numerator = Sql.decimal(row.getString("numerator"));
        BigDecimal denominator = Sql.decimal(row.getString("denominator"));
        if (value == null || numerator == null || denominator == null || denominator.signum() == 0) {
            return value;
        }
        BigDecimal percent = numerator.movePointRight(2).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
        return percent.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0 ? percent : value;
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        String measure = row.getString("unit_of_measure");
        return new Indicator(
                row.getString("indicator"),
                words(row, "name"),
                measure == null ? "" : measure,
                words(row, "numerator"),
                words(row, "denominator"));
    }

    private static Words words(ResultSet row, String column) throws SQLException {
        String vi = row.getString(column + "_vi");
        String en = row.getString(column + "_en");
        return vi == null ? null : new Words(vi, en == null ? vi : en);
    }

    private static Submitted submitted(ResultSet row) throws SQLException {
        Submitted.State absent = row.getBoolean("is_due") ? Submitted.State.MISSING : Submitted.State.AWAITED;
        Submitted.State state = !row.getBoolean("received")
                ? absent
                : row.getBoolean("on_time") ? Submitted.State.IN_TIME : Submitted.State.LATE;
        return new Submitted(
                row.getString("unit"),
                row.getString("dataset"),
                state,
                day(row.getObject("first_received_at", OffsetDateTime.class)));
    }

    private static Task task(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_date", LocalDate.class);
        return new Task(
                row.getString("unit"),
                row.getString("task_code"),
                row.getString("title"),
                row.getString("status"),
                due == null ? null : new PartialDate(due, Precision.valueOf(row.getString("due_date_precision"))));
    }

    /** The day of a moment on the leaders' clock. */
    private static LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : HanoiTime.at(moment.toInstant()).toLocalDate();
    }
}
