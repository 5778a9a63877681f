package vn.cadre.report;

import java.util.List;

/** Report definitions that cannot be used, with every problem found. */
public final class InvalidReports extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidReports(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One line for each problem: file, place, what is wrong. */
    public List<String> problems() {
        return problems;
    }
}
