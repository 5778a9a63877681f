package vn.cadre.reading;

import vn.cadre.contract.Severity;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

/** What came of one cell: up to three values for staging columns side by side, and what is wrong with it. */
record Typed(Object first, Object second, Object third, Problem... problems) {
    static final Typed EMPTY = new Typed(null, null, null);

    /** A fault before it has a place. */
    record Problem(String code, Severity severity, String detail) {}

    static Typed of(Object first) {
        return new Typed(first, null, null);
    }

    static Typed of(Object first, Object second) {
        return new Typed(first, second, null);
    }

    static Typed failed(String code, String detail) {
        return new Typed(null, null, null, new Problem(code, Severity.ERROR, detail));
    }

    static Typed failed(TextProblem problem) {
        return failed(problem.name(), null);
    }

    Typed warned(String code, String detail) {
        return new Typed(first, second, third, new Problem(code, Severity.WARNING, detail));
    }

    /** The same with the doubts that the text left. */
    Typed doubted(Parsed.Value<?> parsed, String readAs) {
        if (parsed.doubts().isEmpty() || !sound()) {
            return this;
        }
        Problem[] doubts = parsed.doubts().stream()
                .map(doubt -> new Problem(doubt.name(), Severity.WARNING, readAs))
                .toArray(Problem[]::new);
        return new Typed(first, second, third, doubts);
    }

    boolean sound() {
        return problems.length == 0;
    }
}
