package vn.cadre.reading.typing;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.contract.Severity;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

/** What came of one cell: up to three values for staging columns side by side, and what is wrong with it. */
final class Typed {
    static final Typed EMPTY = new Typed(null, null, null, List.of());

    private final Object first;
    private final Object second;
    private final Object third;
    private final List<Problem> problems;

    private Typed(Object first, Object second, Object third, List<Problem> problems) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.problems = problems;
    }

    /** A fault before it has a place. */
    record Problem(String code, Severity severity, String detail) {}

    static Typed of(Object first) {
        return of(first, null, null);
    }

    static Typed of(Object first, Object second) {
        return of(first, second, null);
    }

    static Typed of(Object first, Object second, Object third) {
        return new Typed(first, second, third, List.of());
    }

    static Typed failed(String code, String detail) {
        return new Typed(null, null, null, List.of(new Problem(code, Severity.ERROR, detail)));
    }

    static Typed failed(TextProblem problem) {
        return failed(problem.name(), null);
    }

    Typed warned(String code, String detail) {
        return new Typed(first, second, third, List.of(new Problem(code, Severity.WARNING, detail)));
    }

    /** The same with one more warning. */
    Typed also(String code, String detail) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(code, Severity.WARNING, detail));
        return new Typed(first, second, third, List.copyOf(all));
    }

    /** The same with another first value, and more to say of it. */
    Typed published(String text, List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Typed(text, second, third, List.copyOf(all));
    }

    /** The same with the doubts that the text left. */
    Typed doubted(Parsed.Value<?> parsed, String readAs) {
        if (parsed.doubts().isEmpty() || !sound()) {
            return this;
        }
        List<Problem> doubts = parsed.doubts().stream()
                .map(doubt -> new Problem(doubt.name(), Severity.WARNING, readAs))
                .toList();
        return new Typed(first, second, third, doubts);
    }

    Object first() {
        return first;
    }

    Object second() {
        return second;
    }

    Object third() {
        return third;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean sound() {
        return problems.isEmpty();
    }
}
