package vn.cadre.report;

import static vn.cadre.report.view.TableView.numbers;
import static vn.cadre.report.view.TableView.vietnamese;
import static vn.cadre.report.view.TableView.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cadre.report.view.BlockView;
import vn.cadre.report.view.MarkView;
import vn.cadre.report.view.TableView;
import vn.cadre.text.date.Period;

/** Makes the tables of a page: who reported what, and what was reported beside what was computed. */
record Tables(Writer writer) {
    private static final int GRID_PARTS = 3;

    BlockView reported(Block.Reported block) {
        List<List<String>> rows = writer.data().all().stream()
                .filter(figure -> belongs(block.scope(), figure))
                .sorted(Comparator.comparing(Tables::agreement)
                        .thenComparing(figure -> figure.key().period())
                        .thenComparing(figure -> figure.key().indicator())
                        .thenComparing(figure -> figure.key().unit())
                        .thenComparing(figure -> figure.key().basis()))
                .map(figure -> reportedRow(block.scope(), figure))
                .toList();
        List<TableView.Column> columns = new ArrayList<>();
        if (block.scope() == Block.Scope.LONGER) {
            columns.add(words(writer.page("period")));
        }
        columns.addAll(List.of(
                words(writer.page("indicator")),
                words(writer.page("unit")),
                words(writer.page("basis")),
                numbers(writer.page("reported")),
                numbers(writer.page("computed")),
                numbers(writer.page("gap"))));
        TableView table = new TableView(writer.words(block.title()), columns, rows);
        return new BlockView.Table(table, writer.page("nothing_reported"));
    }

    /** What differs is what a reader looks for. */
    private static Agreement agreement(Figure figure) {
        if (figure.gap() == null) {
            return Agreement.OPEN;
        }
        return figure.gap().signum() == 0 ? Agreement.AGREES : Agreement.DIFFERS;
    }

    private enum Agreement {
        DIFFERS,
        OPEN,
        AGREES
    }

    private boolean belongs(Block.Scope scope, Figure figure) {
        String period = figure.key().period();
        boolean thisPeriod = period.equals(writer.data().period().text());
        return scope == Block.Scope.PERIOD
                ? thisPeriod && figure.hasReported()
                : !thisPeriod && !isMonth(period) && figure.hasReported();
    }

    private static boolean isMonth(String period) {
        return Period.parse(period).filter(Period::isMonth).isPresent();
    }

    private List<String> reportedRow(Block.Scope scope, Figure figure) {
        Figure.Key key = figure.key();
        FigureSpec spec = new FigureSpec(
                key.indicator(), key.breakdown(), key.unit(), key.basis(), null, null, List.of(), List.of());
        List<String> row = new ArrayList<>();
        if (scope == Block.Scope.LONGER) {
            row.add(writer.period(key.period()));
        }
        String fraction = figure.present() && figure.denominator() != null
                ? " (" + writer.language().number(figure.numerator()) + "/"
                        + writer.language().number(figure.denominator()) + ")"
                : "";
        row.addAll(List.of(
                writer.name(spec) + " (" + key.indicator() + ")",
                writer.unit(key.unit()),
                writer.phrase("basis", key.basis()),
                writer.reported(spec, figure),
                writer.whole(spec, figure) + fraction,
                figure.gap() == null && !figure.present() ? "–" : writer.gap(spec, figure)));
        return row;
    }

    BlockView late(Block.Late block) {
        Map<String, Map<Submitted.State, List<String>>> units = new LinkedHashMap<>();
        List<String> order = inOrder(Set.of());
        List<Submitted> reporting = writer.data().reporting().stream()
                .sorted(Comparator.comparing(Submitted::unit).thenComparing(one -> order.indexOf(one.dataset())))
                .toList();
        for (Submitted one : reporting) {
            if (one.state() == Submitted.State.MISSING || one.state() == Submitted.State.LATE) {
                units.computeIfAbsent(one.unit(), unit -> new EnumMap<>(Submitted.State.class))
                        .computeIfAbsent(one.state(), state -> new ArrayList<>())
                        .add(dataset(one));
            }
        }
        List<List<String>> rows = units.entrySet().stream()
                .map(unit -> List.of(
                        writer.unit(unit.getKey()),
                        String.join(", ", unit.getValue().getOrDefault(Submitted.State.MISSING, List.of())),
                        String.join(", ", unit.getValue().getOrDefault(Submitted.State.LATE, List.of()))))
                .toList();
        TableView table = new TableView(
                writer.words(block.title()),
                List.of(words(writer.page("unit")), words(writer.page("missing")), words(writer.page("late"))),
                rows);
        boolean awaited = reporting.stream().anyMatch(one -> one.state() == Submitted.State.AWAITED);
        return new BlockView.Table(table, writer.page(awaited ? "nobody_late_yet" : "nobody_late"));
    }

    BlockView unfinished(Block.Unfinished block) {
        List<List<String>> rows = writer.data().tasks().stream()
                .filter(task -> task.unit().equals(block.unit()))
                .filter(task -> !block.complete().contains(task.status()))
                .map(task -> List.of(
                        task.code(),
                        task.title() == null ? "" : task.title(),
                        writer.code(block.codes(), task.status()),
                        task.due() == null ? "–" : writer.language().date(task.due())))
                .toList();
        TableView table = new TableView(
                writer.words(block.title()) + " – " + writer.unit(block.unit()),
                List.of(
                        words(writer.page("task_code")),
                        vietnamese(writer.page("task_title")),
                        words(writer.page("task_status")),
                        words(writer.page("task_due"))),
                rows);
        boolean told =
                writer.data().tasks().stream().anyMatch(task -> task.unit().equals(block.unit()));
        return new BlockView.Table(table, writer.page(told ? "all_complete" : "no_tasks"));
    }

    BlockView grid(Block.Grid block) {
        Map<String, Map<String, Submitted>> units = new TreeMap<>();
        Set<String> due = new LinkedHashSet<>();
        for (Submitted one : writer.data().reporting()) {
            units.computeIfAbsent(one.unit(), unit -> new LinkedHashMap<>()).put(one.dataset(), one);
            due.add(one.dataset());
        }
        List<String> datasets = inOrder(due).stream().filter(due::contains).toList();
        List<BlockView.GridRow> rows = units.entrySet().stream()
                .map(unit -> new BlockView.GridRow(
                        writer.unit(unit.getKey()),
                        datasets.stream()
                                .map(dataset -> mark(unit.getValue().get(dataset)))
                                .toList()))
                .toList();
        List<String> titles = datasets.stream()
                .map(dataset -> writer.phrase("dataset", dataset))
                .toList();
        return new BlockView.Grid(writer.words(block.title()), legend(), titles, writer.page("unit"), columns(rows));
    }

    /** The datasets in the order of the phrases, and after them those that the phrases do not know. */
    private List<String> inOrder(Set<String> others) {
        Set<String> order = new LinkedHashSet<>(
                writer.phrases().groups().getOrDefault("dataset", Map.of()).keySet());
        order.addAll(others);
        return List.copyOf(order);
    }

    private List<MarkView> legend() {
        boolean awaited = writer.data().reporting().stream().anyMatch(one -> one.state() == Submitted.State.AWAITED);
        return Stream.of(Submitted.State.values())
                .filter(state -> awaited || state != Submitted.State.AWAITED)
                .map(this::counted)
                .toList();
    }

    private MarkView counted(Submitted.State state) {
        long count = writer.data().reporting().stream()
                .filter(one -> one.state() == state)
                .count();
        MarkView mark = mark(state);
        String number = writer.language().number(BigDecimal.valueOf(count));
        return new MarkView(mark.kind(), mark.sign(), mark.words() + ": " + number);
    }

    private MarkView mark(Submitted one) {
        if (one == null) {
            return new MarkView("none", "", writer.page("not_due"));
        }
        MarkView mark = mark(one.state());
        return one.state() == Submitted.State.LATE
                ? new MarkView(mark.kind(), mark.sign(), mark.words() + receivedOn(one))
                : mark;
    }

    private MarkView mark(Submitted.State state) {
        return switch (state) {
            case IN_TIME -> new MarkView("ok", "✓", writer.page("in_time"));
            case LATE -> new MarkView("late", "◐", writer.page("late"));
            case MISSING -> new MarkView("missing", "✕", writer.page("missing"));
            case AWAITED -> new MarkView("awaited", "·", writer.page("awaited"));
        };
    }

    private String dataset(Submitted one) {
        String name = writer.phrase("dataset", one.dataset());
        return one.received() == null ? name : name + " (" + writer.language().day(one.received()) + ")";
    }

    private String receivedOn(Submitted one) {
        return one.received() == null
                ? ""
                : ", " + writer.page("received_on") + " " + writer.language().day(one.received());
    }

    private static List<List<BlockView.GridRow>> columns(List<BlockView.GridRow> rows) {
        int height = Math.max(1, (rows.size() + GRID_PARTS - 1) / GRID_PARTS);
        List<List<BlockView.GridRow>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += height) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + height)));
        }
        return parts;
    }
}
