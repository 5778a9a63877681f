package vn.cadre.night;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cadre.edition.RunLog;
import vn.cadre.text.date.HanoiTime;

/** The steps of a night, one after the other: told to whoever watches, timed, counted, and put on record when it ends. */
final class Steps {
    /** The steps, with their words for whoever watches. */
    enum Name {
        RECEIVE("Tiếp nhận / receiving"),
        READ("Đọc tệp / reading"),
        FACTS("Bảng sự kiện / facts"),
        INDICATORS("Chỉ tiêu / indicators"),
        AUDIT("Kiểm toán / audit"),
        PUBLISH("Công bố / publishing"),
        REPORT("Báo cáo / report");

        private final String words;

        Name(String words) {
            this.words = words;
        }

        private String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Progress progress;
    private final List<RunLog.Step> taken = new ArrayList<>();

    Steps(Progress progress) {
        this.progress = progress;
        progress.stages(Name.values().length);
    }

    /**
     * Takes a step.
     *
     * @param counts what the step is remembered by
     */
    <T> T take(Name name, Supplier<T> work, Function<T, Map<String, Long>> counts) {
        progress.stage(name.words);
        OffsetDateTime started = HanoiTime.now();
        T result = work.get();
        taken.add(new RunLog.Step(name.text(), started, HanoiTime.now(), counts.apply(result)));
        return result;
    }

    /** The steps taken so far. */
    List<RunLog.Step> taken() {
        return List.copyOf(taken);
    }
}
