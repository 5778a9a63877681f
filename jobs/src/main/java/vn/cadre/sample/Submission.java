package vn.cadre.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One file of the inbox before it is written.
 *
 * @param unit the directory
 * @param period as the name writes it
 * @param suffix what follows the period in the name
 * @param received the modification time, Vietnamese time
 */
record Submission(
        SampleUnit unit,
        String dataset,
        String period,
        String suffix,
        Manner manner,
        LocalDateTime received,
        List<Row> rows) {
    Submission {
        rows = List.copyOf(rows);
    }

    String path() {
        return unit.code() + "/" + dataset + "_" + period + suffix + "."
                + manner.format().extension();
    }

    Submission in(Manner other) {
        return new Submission(unit, dataset, period, suffix, other, received, rows);
    }

    Submission with(List<Row> others) {
        return new Submission(unit, dataset, period, suffix, manner, received, others);
    }
}
