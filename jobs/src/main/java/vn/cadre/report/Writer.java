package vn.cadre.report;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cadre.text.date.Period;

/** Puts figures into words in one language. */
record Writer(Language language, Phrases phrases, CodeNames codes, PeriodData data) {
    String page(String code) {
        return phrases.page(code).in(language);
    }

    String words(Words words) {
        return words == null ? "" : words.in(language);
    }

    String name(FigureSpec spec) {
        return words(
                spec.label() != null
                        ? spec.label()
                        : data.indicator(spec.indicator()).name());
    }

    String unit(String id) {
        return phrases.find("unit", id)
                .or(() -> Optional.ofNullable(data.units().get(id)))
                .orElse(Words.same(id))
                .in(language);
    }

    String code(String list, String code) {
        return codes.label(list, code).orElse(Words.same(code)).in(language);
    }

    String phrase(String group, String code) {
        return phrases.of(group, code).in(language);
    }

    String reason(Figure figure) {
        return phrase("reason", figure.reason() == null ? "none" : figure.reason());
    }

    /** The unit of measure of a figure, empty for a percentage, which bears its sign. */
    String measure(FigureSpec spec) {
        String measure = measureCode(spec);
        return measure.isEmpty() || measure.equals("PERCENT") ? "" : phrase("measure", measure);
    }

    /** The figure with its sign but without its unit of measure: "88,24 %", "1.077". */
    String amount(FigureSpec spec, BigDecimal value) {
        return measureCode(spec).equals("PERCENT") ? language.number(value, 2) + " %" : language.number(value);
    }

    /** The figure with its unit of measure, or why there is none. */
    String whole(FigureSpec spec, Figure figure) {
        return figure.amount()
                .map(value -> (amount(spec, value) + " " + measure(spec)).strip())
                .orElseGet(() -> reason(figure));
    }

    /** The reported figure with its qualifier and unit of measure, and as it was written where that differs. */
    String reported(FigureSpec spec, Figure figure) {
        String verbatim =
                figure.reportedText() == null ? "" : figure.reportedText().strip();
        if (figure.reportedValue() == null) {
            return verbatim.isEmpty() ? "–" : "“" + verbatim + "”";
        }
        String qualifier = figure.reportedQualifier() == null ? "" : phrase("qualifier", figure.reportedQualifier());
        String written = (qualifier + " " + amount(spec, figure.reportedValue()) + " " + measure(spec)).strip();
        return packed(written).startsWith(packed(verbatim))
                ? written
                : written + " (" + page("verbatim") + " “" + verbatim + "”)";
    }

    private static String packed(String text) {
        return text.replace(" ", "");
    }

    /** Reported minus computed, with its sign and unit, or why there is none. */
    String gap(FigureSpec spec, Figure figure) {
        if (figure.gap() == null) {
            return figure.present() ? page("no_gap") : reason(figure);
        }
        boolean percent = measureCode(spec).equals("PERCENT");
        String number = percent ? language.number(figure.gap(), 2) : language.number(figure.gap());
        String sign = figure.gap().signum() > 0 ? "+" : "";
        return (sign + number + " " + (percent ? page("points") : measure(spec))).strip();
    }

    String period(Period period) {
        return language.period(period);
    }

    String period(String text) {
        return Period.parse(text).map(this::period).orElse(text);
    }

    private String measureCode(FigureSpec spec) {
        return spec.measure() != null
                ? spec.measure()
                : data.indicator(spec.indicator()).measure();
    }
}
