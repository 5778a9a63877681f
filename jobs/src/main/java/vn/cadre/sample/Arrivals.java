package vn.cadre.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** When each submission arrives, and which never does. */
final class Arrivals {
    private static final Set<String> OFTEN_LATE = Set.of("12", "58", "84");
    private static final List<Gap> GAPS = List.of(
            new Gap("54", "", 1, 1),
            new Gap("06", "", 3, 3),
            new Gap("77", "plan_approval", 2, 4),
            new Gap("11", "rotation", 7, 8),
            new Gap("11", "task", 7, 8),
            new Gap("62", "", 10, 11),
            new Gap("95", "inspection", 11, 11),
            new Gap("95", "training", 11, 11),
            new Gap("35", "rotation", 11, 11));

    private Arrivals() {}

    /** Months in which a unit sends nothing of a dataset; an empty dataset stands for all. */
    private record Gap(String unit, String dataset, int from, int to) {
        boolean covers(SampleUnit sender, String sent, YearMonth month) {
            return unit.equals(sender.code())
                    && (dataset.isEmpty() || dataset.equals(sent))
                    && month.getMonthValue() >= from
                    && month.getMonthValue() <= to;
        }
    }

    static boolean missing(SampleUnit unit, String dataset, YearMonth month) {
        return GAPS.stream().anyMatch(gap -> gap.covers(unit, dataset, month));
    }

    /** From the 1st to the 5th of the next month, in office hours; some later. */
    static LocalDateTime of(SampleUnit unit, String dataset, YearMonth month) {
        Dice dice = Dice.of("arrival", unit.code(), dataset, month);
        int late = unit.central() ? 0 : OFTEN_LATE.contains(unit.code()) ? 40 : 5;
        int day = dice.chance(late) ? dice.between(6, 18) : dice.between(1, 5);
        LocalDate date = month.plusMonths(1).atDay(day);
        return date.atTime(dice.between(8, 16), dice.below(60), dice.below(60));
    }
}
