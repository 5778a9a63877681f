package vn.cadre.report;

import static vn.cadre.report.view.TableView.numbers;
import static vn.cadre.report.view.TableView.words;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.cadre.report.chart.Bar;
import vn.cadre.report.chart.Caption;
import vn.cadre.report.chart.Charts;
import vn.cadre.report.chart.Part;
import vn.cadre.report.chart.Point;
import vn.cadre.report.chart.Tone;
import vn.cadre.report.view.BlockView;
import vn.cadre.report.view.TableView;

/** Makes the charts of a page, each with the table that says the same. */
record Drawings(Writer writer, Charts charts) {
    private static final String UNKNOWN = "KHONG_RO";

    BlockView completion(Block.Completion block, String id) {
        FigureSpec spec = block.figure();
        Figure whole = writer.data().figure(spec);
        String title = writer.words(block.title());
        List<Part> parts = parts(block, whole);
        TableView table = new TableView(
                title,
                List.of(words(writer.page("part")), numbers(writer.page("value"))),
                partRows(spec, whole, parts));
        if (!whole.present() || parts.isEmpty()) {
            return new BlockView.Chart(title, writer.unit(spec.unit()), "full", null, writer.reason(whole), table);
        }
        String fraction = number(whole.numerator()) + " " + writer.page("of") + " " + number(whole.denominator());
        String value = writer.whole(spec, whole);
        String svg = charts.ring(
                caption(id, title + ", " + writer.unit(spec.unit()), fraction + ": " + value, parts),
                parts,
                value,
                fraction,
                remarks(spec, whole));
        return new BlockView.Chart(title, writer.unit(spec.unit()), "full", svg, null, table);
    }

    BlockView months(Block.Months block, String id) {
        FigureSpec spec = block.figure();
        String title = writer.words(block.title());
        List<YearMonth> months = year();
        List<Bar> bars = months.stream().map(month -> bar(spec, month)).toList();
        List<Point> totals = block.total() == null
                ? List.of()
                : months.stream()
                        .map(month -> point(spec, block.total(), month))
                        .toList();
        TableView table = monthTable(title, spec, months, block.total());
        String scope = writer.unit(spec.unit()) + measured(spec);
        if (bars.stream().noneMatch(bar -> bar.value() != null)) {
            return new BlockView.Chart(title, scope, width(block.width()), null, writer.reason(lastMonth(spec)), table);
        }
        Caption caption = new Caption(id, title, sentence(scope, bars));
        String svg = totals.isEmpty()
                ? charts.months(caption, bars, points(block.width()))
                : charts.monthsWithTotal(caption, bars, totals, points(block.width()));
        return new BlockView.Chart(title, scope, width(block.width()), svg, null, table);
    }

    BlockView breakdown(Block.Breakdown block, String id) {
        FigureSpec spec = block.figure();
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String code : codes(block.codes())) {
            FigureSpec one = with(spec, block.by() + "=" + code, spec.unit());
            Figure figure = writer.data().figure(one);
            String label = code.equals(UNKNOWN) ? writer.words(block.unknown()) : writer.code(block.codes(), code);
            BigDecimal count = figure.numerator();
            String share = share(figure);
            if (count != null) {
                String text = number(count) + (share.isEmpty() ? "" : "  (" + share + ")");
                bars.add(new Bar(label, count, text, code.equals(UNKNOWN) ? Tone.FAINT : Tone.PLAIN));
            }
            rows.add(List.of(label, count == null ? writer.reason(figure) : number(count), share));
        }
        String title = writer.words(block.title());
        TableView table = new TableView(
                title, List.of(words(writer.page("category")), numbers(writer.page("value")), numbers("%")), rows);
        return bars(id, title, writer.unit(spec.unit()), block.width(), bars, table, writer.phrase("reason", "none"));
    }

    BlockView ranking(Block.Ranking block, String id) {
        FigureSpec spec = block.figure();
        List<Figure> ranked = writer.data().all().stream()
                .filter(figure -> figure.key().indicator().equals(spec.indicator())
                        && figure.key().breakdown().equals(spec.breakdown())
                        && figure.key().basis().equals(spec.basis())
                        && figure.key().period().equals(writer.data().period().text())
                        && !figure.key().unit().equals("VN")
                        && !figure.key().unit().equals(UNKNOWN)
                        && figure.amount().filter(amount -> amount.signum() > 0).isPresent())
                .sorted(Comparator.comparing((Figure figure) -> figure.amount().orElseThrow())
                        .reversed()
                        .thenComparing(figure -> figure.key().unit()))
                .toList();
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : ranked.subList(0, Math.min(block.limit(), ranked.size()))) {
            String name = writer.unit(figure.key().unit());
            BigDecimal amount = figure.amount().orElseThrow();
            bars.add(new Bar(name, amount, writer.amount(spec, amount), Tone.PLAIN));
            rows.add(List.of(rank(ranked, amount), name, writer.amount(spec, amount)));
        }
        rows.addAll(tied(ranked, block.limit(), spec));
        String title = writer.words(block.title());
        TableView table = new TableView(
                title,
                List.of(numbers(writer.page("rank")), words(writer.page("unit")), numbers(writer.page("value"))),
                rows);
        String scope = writer.name(spec) + measured(spec);
        return bars(id, title, scope, block.width(), bars, table, writer.page("nothing_ranked"));
    }

    /** Equal figures share a rank. */
    private static String rank(List<Figure> ranked, BigDecimal amount) {
        long above = ranked.stream()
                .filter(figure -> figure.amount().orElseThrow().compareTo(amount) > 0)
                .count();
        return Long.toString(above + 1);
    }

    /** How many more units have the figure of the last one shown. */
    private List<List<String>> tied(List<Figure> ranked, int limit, FigureSpec spec) {
        if (ranked.size() <= limit) {
            return List.of();
        }
        BigDecimal last = ranked.get(limit - 1).amount().orElseThrow();
        long more = ranked.stream()
                .skip(limit)
                .filter(figure -> figure.amount().orElseThrow().compareTo(last) == 0)
                .count();
        String others = more + " " + writer.page("more_units");
        return more == 0 ? List.of() : List.of(List.of(rank(ranked, last), others, writer.amount(spec, last)));
    }

    private BlockView bars(
            String id, String title, String scope, Block.Width width, List<Bar> bars, TableView table, String empty) {
        if (bars.isEmpty()) {
            return new BlockView.Chart(title, scope, width(width), null, empty, table);
        }
        String svg = charts.bars(new Caption(id, title, sentence(title, bars)), bars);
        return new BlockView.Chart(title, scope, width(width), svg, null, table);
    }

    private List<Part> parts(Block.Completion block, Figure whole) {
        if (!whole.present() || whole.denominator() == null) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int rest = whole.denominator().intValue();
        for (FigureSpec spec : block.figure().parts()) {
            BigDecimal count = writer.data().figure(spec).numerator();
            int things = count == null ? 0 : count.intValue();
            parts.add(new Part(
                    writer.name(spec), things, Integer.toString(things), parts.isEmpty() ? Tone.ACCENT : Tone.TINT));
            rest -= things;
        }
        parts.add(new Part(
                writer.words(block.rest()), Math.max(0, rest), Integer.toString(Math.max(0, rest)), Tone.FAINT));
        return parts;
    }

    private List<List<String>> partRows(FigureSpec spec, Figure whole, List<Part> parts) {
        Stream<List<String>> counted = parts.stream().map(part -> List.of(part.label(), part.text()));
        Stream<List<String>> sums = Stream.of(
                List.of(writer.page("total"), whole.denominator() == null ? "–" : number(whole.denominator())),
                List.of(writer.name(spec), writer.whole(spec, whole)));
        Stream<List<String>> reported = whole.hasReported()
                ? Stream.of(
                        List.of(writer.page("reported"), writer.reported(spec, whole)),
                        List.of(writer.page("gap"), writer.gap(spec, whole)))
                : Stream.of();
        return Stream.of(counted, sums, reported).flatMap(rows -> rows).toList();
    }

    private List<String> remarks(FigureSpec spec, Figure whole) {
        return whole.hasReported()
                ? List.of(
                        writer.page("reported") + ": " + writer.reported(spec, whole),
                        writer.page("gap") + ": " + writer.gap(spec, whole))
                : List.of();
    }

    private Bar bar(FigureSpec spec, YearMonth month) {
        Figure figure = writer.data().figure(spec, month.toString());
        boolean now = month.equals(YearMonth.from(writer.data().period().last()));
        BigDecimal value = figure.amount().orElse(null);
        String text = value == null ? "" : writer.amount(spec, value);
        return new Bar(writer.language().axis(month), value, text, now ? Tone.ACCENT : Tone.PLAIN);
    }

    private Point point(FigureSpec spec, String basis, YearMonth month) {
        Figure figure = writer.data().figure(onBasis(spec, basis), month.toString());
        return figure.amount()
                .map(value -> new Point(value, writer.amount(spec, value)))
                .orElse(new Point(null, ""));
    }

    private TableView monthTable(String title, FigureSpec spec, List<YearMonth> months, String total) {
        List<TableView.Column> columns =
                new ArrayList<>(List.of(words(writer.page("month")), numbers(writer.page("in_month"))));
        if (total != null) {
            columns.add(numbers(writer.phrase("basis", total)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month : months) {
            List<String> row = new ArrayList<>(List.of(
                    writer.language().axis(month), shortly(spec, writer.data().figure(spec, month.toString()))));
            if (total != null) {
                row.add(shortly(spec, writer.data().figure(onBasis(spec, total), month.toString())));
            }
            rows.add(row);
        }
        return new TableView(title + measured(spec), columns, rows);
    }

    private String shortly(FigureSpec spec, Figure figure) {
        return figure.amount().map(value -> writer.amount(spec, value)).orElseGet(() -> writer.reason(figure));
    }

    private Figure lastMonth(FigureSpec spec) {
        return writer.data()
                .figure(spec, YearMonth.from(writer.data().period().last()).toString());
    }

    private List<YearMonth> year() {
        YearMonth last = YearMonth.from(writer.data().period().last());
        return Stream.iterate(last.withMonth(1), month -> month.plusMonths(1))
                .limit(last.getMonthValue())
                .toList();
    }

    private List<String> codes(String list) {
        Map<String, Words> known = writer.codes().lists().getOrDefault(list, Map.of());
        return Stream.concat(known.keySet().stream().filter(code -> !code.equals(UNKNOWN)), Stream.of(UNKNOWN))
                .toList();
    }

    private String share(Figure figure) {
        if (figure.denominator() == null || figure.value() == null) {
            return "";
        }
        return writer.language().number(figure.value(), 1) + " %";
    }

    private String measured(FigureSpec spec) {
        String measure = writer.measure(spec);
        return measure.isEmpty() ? "" : " · " + measure;
    }

    private Caption caption(String id, String title, String fact, List<Part> parts) {
        String described = String.join(
                ", ",
                parts.stream().map(part -> part.label() + " " + part.text()).toList());
        return new Caption(id, title, fact + ". " + described + ".");
    }

    private static String sentence(String of, List<Bar> bars) {
        String listed = String.join(
                ", ",
                bars.stream()
                        .map(bar -> bar.label() + " " + (bar.value() == null ? "–" : bar.text()))
                        .toList());
        return of + ": " + listed + ".";
    }

    private String number(BigDecimal number) {
        return writer.language().number(number);
    }

    private static FigureSpec onBasis(FigureSpec spec, String basis) {
        return new FigureSpec(
                spec.indicator(),
                spec.breakdown(),
                spec.unit(),
                basis,
                spec.label(),
                spec.measure(),
                List.of(),
                List.of());
    }

    private static FigureSpec with(FigureSpec spec, String breakdown, String unit) {
        return new FigureSpec(
                spec.indicator(), breakdown, unit, spec.basis(), spec.label(), spec.measure(), List.of(), List.of());
    }

    private static String width(Block.Width width) {
        return width.name().toLowerCase(Locale.ROOT);
    }

    private static int points(Block.Width width) {
        return switch (width) {
            case FULL -> 1000;
            case HALF -> 480;
            case THIRD -> 400;
        };
    }
}
