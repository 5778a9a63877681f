package vn.cadre.control;

import java.nio.file.Path;
import java.util.List;

/** The settings file of the home says something that cannot hold. */
public final class InvalidSettings extends RuntimeException {
    private final transient List<String> problems;

    InvalidSettings(Path file, List<String> problems) {
        super(file + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, one a line. */
    public List<String> problems() {
        return problems;
    }
}
