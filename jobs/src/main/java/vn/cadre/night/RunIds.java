package vn.cadre.night;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names of runs: the time they began, told apart when two begin in one second. */
final class RunIds {
    private RunIds() {}

    static String next(Path runs, String time) {
        String id = time;
        for (int i = 2; Files.exists(runs.resolve(id)); i++) {
            id = time + "-" + i;
        }
        return id;
    }
}
