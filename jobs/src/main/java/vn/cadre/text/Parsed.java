package vn.cadre.text;

import java.util.List;
import java.util.Objects;

/**
 * What came of reading a piece of text: a value, perhaps with doubts, or the one reason why there is none.
 *
 * @param <T> the kind of value
 */
public sealed interface Parsed<T> {
    static <T> Parsed<T> of(T value) {
        return new Value<>(value, List.of());
    }

    static <T> Parsed<T> doubtful(T value, TextProblem... doubts) {
        return new Value<>(value, List.of(doubts));
    }

    static <T> Parsed<T> unreadable(TextProblem problem) {
        return new Unreadable<>(problem);
    }

    record Value<T>(T value, List<TextProblem> doubts) implements Parsed<T> {
        public Value {
            Objects.requireNonNull(value, "value");
            doubts = List.copyOf(doubts);
        }
    }

    record Unreadable<T>(TextProblem problem) implements Parsed<T> {
        public Unreadable {
            Objects.requireNonNull(problem, "problem");
        }
    }
}
