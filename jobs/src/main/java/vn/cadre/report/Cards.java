package vn.cadre.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.cadre.report.view.CardView;

/** Makes headline figures: the figure, what it is made of, who reported, and what was reported instead. */
record Cards(Writer writer) {
    CardView card(FigureSpec spec) {
        Figure figure = writer.data().figure(spec);
        String value =
                figure.amount().map(amount -> writer.amount(spec, amount)).orElse(null);
        return new CardView(
                spec.indicator(),
                writer.name(spec),
                writer.unit(spec.unit()) + " · "
                        + writer.phrase("basis", spec.basis()).toLowerCase(java.util.Locale.ROOT),
                value,
                value == null ? "" : writer.measure(spec),
                value == null || figure.denominator() == null ? null : fraction(figure),
                value == null ? writer.reason(figure) : null,
                reported(spec, figure),
                beside(spec),
                basis(spec, figure));
    }

    private String fraction(Figure figure) {
        return number(figure.numerator()) + "/" + number(figure.denominator());
    }

    private List<CardView.Line> reported(FigureSpec spec, Figure figure) {
        if (!figure.hasReported()) {
            return List.of();
        }
        return List.of(
                line(writer.page("reported"), writer.reported(spec, figure)),
                line(writer.page("gap"), writer.gap(spec, figure)));
    }

    private List<CardView.Line> beside(FigureSpec spec) {
        List<CardView.Line> lines = new ArrayList<>();
        for (FigureSpec part : spec.parts()) {
            lines.add(line(writer.name(part), count(writer.data().figure(part))));
        }
        for (FigureSpec other : spec.beside()) {
            Figure figure = writer.data().figure(other);
            String label = other.label() != null ? writer.words(other.label()) : writer.phrase("basis", other.basis());
            String fraction = figure.present() && figure.denominator() != null ? " (" + fraction(figure) + ")" : "";
            lines.add(line(label, writer.whole(other, figure) + fraction));
            if (figure.hasReported()) {
                lines.add(line(writer.page("reported"), writer.reported(other, figure)));
                lines.add(line(writer.page("gap"), writer.gap(other, figure)));
            }
        }
        return lines;
    }

    private List<CardView.Line> basis(FigureSpec spec, Figure figure) {
        Indicator indicator = writer.data().indicator(spec.indicator());
        return Stream.of(
                        line(writer.page("numerator"), explained(figure.numerator(), indicator.numerator())),
                        line(
                                writer.page("denominator"),
                                indicator.denominator() == null
                                        ? writer.page("no_denominator")
                                        : explained(figure.denominator(), indicator.denominator())),
                        unitsReported(figure))
                .filter(Objects::nonNull)
                .toList();
    }

    private CardView.Line unitsReported(Figure figure) {
        if (figure.unitsDue() == null || figure.unitsReported() == null) {
            return null;
        }
        return line(
                writer.page("units_reported"),
                "%d %s %d".formatted(figure.unitsReported(), writer.page("of"), figure.unitsDue()));
    }

    private String explained(BigDecimal number, Words meaning) {
        String written = number == null ? "–" : number(number);
        return meaning == null ? written : written + " – " + writer.words(meaning);
    }

    /** A part of a rate is a count; it is its numerator. */
    String count(Figure part) {
        return part.numerator() == null ? writer.reason(part) : number(part.numerator());
    }

    private String number(BigDecimal number) {
        return writer.language().number(number);
    }

    private static CardView.Line line(String label, String text) {
        return new CardView.Line(label, text);
    }
}
