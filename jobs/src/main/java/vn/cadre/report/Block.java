package vn.cadre.report;

import java.util.List;
import java.util.stream.Stream;

/** A piece of a section, of one of the kinds that a report knows. */
sealed interface Block {
    /** The figures of named units that the block shows. */
    default Stream<FigureSpec> figuresNeeded() {
        return Stream.of();
    }

    /** Headline figures, each with its numerator, denominator and who reported. */
    record Figures(List<FigureSpec> figures) implements Block {
        @Override
        public Stream<FigureSpec> figuresNeeded() {
            return figures.stream().flatMap(FigureSpec::withOthers);
        }
    }

    /** A ring of the numerator's parts out of the denominator. */
    record Completion(Words title, FigureSpec figure, Words rest) implements Block {
        @Override
        public Stream<FigureSpec> figuresNeeded() {
            return figure.withOthers();
        }
    }

    /** The months of the year as columns, with a line of the year to date when {@code total} names a basis. */
    record Months(Words title, FigureSpec figure, String total, Width width) implements Block {
        @Override
        public Stream<FigureSpec> figuresNeeded() {
            return Stream.of(figure);
        }
    }

    /** One bar for each code of a breakdown. */
    record Breakdown(Words title, FigureSpec figure, String by, String codes, Words unknown, Width width)
            implements Block {
        @Override
        public Stream<FigureSpec> figuresNeeded() {
            return Stream.of(figure);
        }
    }

    /** The units with the highest figures. */
    record Ranking(Words title, FigureSpec figure, int limit, Width width) implements Block {}

    /** Unit by dataset: received in time, late, or missing. */
    record Grid(Words title) implements Block {}

    /** The units that were late or sent nothing. */
    record Late(Words title) implements Block {}

    /** Reported figures beside the computed ones: of the period, or of years and spans. */
    record Reported(Words title, Scope scope) implements Block {}

    /** The tasks of a unit's programme that are not complete yet. */
    record Unfinished(Words title, String unit, String codes, List<String> complete) implements Block {}

    /** What a reader must know to read the figures rightly. */
    record Notes(List<Words> notes) implements Block {}

    /** How much of the page's width a chart takes. */
    enum Width {
        FULL,
        HALF,
        THIRD
    }

    /** Which reported figures a table shows. */
    enum Scope {
        PERIOD,
        LONGER
    }
}
