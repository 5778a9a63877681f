package vn.cadre.reading.typing;

import vn.cadre.contract.Field;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.source.Row;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.encoding.CellRepair;
import vn.cadre.text.encoding.LateCells;

/** Reads the cells of one column into its staging columns. */
abstract class ColumnTyper {
    private final Field field;
    private final int column;
    private final int slot;
    private final int arity;
    private final Memo memo = new Memo();
    private PublishedText published;
    private LateCells late = new LateCells();

    /**
     * @param slot the first of the staging columns that the field fills
     * @param arity how many it fills
     */
    ColumnTyper(Field field, int column, int slot, int arity) {
        this.field = field;
        this.column = column;
        this.slot = slot;
        this.arity = arity;
    }

    /** Lets what the column publishes pass the guard first. */
    final ColumnTyper publishedThrough(PublishedText guard) {
        published = guard;
        return this;
    }

    /** Lets the column know what old encodings other columns of the file met. */
    final ColumnTyper with(LateCells cells) {
        late = cells;
        return this;
    }

    private Typed guarded(Typed typed) {
        return published == null ? typed : published.guarded(typed);
    }

    /** Reads a text that is not blank. */
    abstract Typed read(String text);

    /** Reads a cell of text that is not blank and was not read before. */
    Typed readText(String text, Row row) {
        return read(text);
    }

    /** Reads a cell that is no text: as its text, unless the type knows better. */
    Typed read(Row row) {
        return read(row.text(column));
    }

    /** The memo that holds for the present row. */
    Memo memo() {
        return memo;
    }

    final Field field() {
        return field;
    }

    final int column() {
        return column;
    }

    final void type(Row row, Object[] values, RowFaults faults) {
        Typed typed = typed(row);
        if (typed == Typed.EMPTY) {
            if (field.required()) {
                faults.at(column).error(FaultCode.REQUIRED_EMPTY, field.name(), null, null);
            }
            return;
        }
        place(typed, values);
        if (!typed.sound()) {
            for (Typed.Problem problem : typed.problems()) {
                faults.at(column)
                        .add(problem.code(), problem.severity(), field.name(), row.text(column), problem.detail());
            }
        }
    }

    private void place(Typed typed, Object[] values) {
        if (arity > 0) {
            values[slot] = typed.first();
        }
        if (arity > 1) {
            values[slot + 1] = typed.second();
        }
        if (arity > 2) {
            values[slot + 2] = typed.third();
        }
    }

    private Typed typed(Row row) {
        return switch (row.kind(column)) {
            case EMPTY -> Typed.EMPTY;
            case TEXT -> row.sliced() ? remembered(row.bytes(), row) : remembered(row.text(column), row);
            case ERROR -> Typed.failed(FaultCode.ERROR_CELL, null);
            default -> guarded(read(row));
        };
    }

    private Typed remembered(byte[] bytes, Row row) {
        int from = row.start(column);
        int to = row.end(column);
        Typed known = memo().get(bytes, from, to);
        if (known != null) {
            return known;
        }
        Typed typed = fresh(row);
        memo().put(bytes, from, to, typed);
        return typed;
    }

    private Typed remembered(String text, Row row) {
        Typed known = memo().get(text);
        if (known != null) {
            return known;
        }
        Typed typed = fresh(row);
        memo().put(text, typed);
        return typed;
    }

    private Typed fresh(Row row) {
        if (row.blank(column)) {
            return Typed.EMPTY;
        }
        String bare = CellText.unguarded(row.text(column));
        String text = CellText.decoded(bare);
        if (VietnameseText.normalise(text).isEmpty()) {
            return Typed.EMPTY;
        }
        CellRepair.Outcome repair = late.repair(text);
        if (repair.encoding() != null) {
            Typed typed = guarded(readText(repair.text(), row));
            return typed.also(FaultCode.CELL_REPAIRED, repair.encoding().label());
        }
        Typed typed = guarded(readText(text, row));
        return text.equals(bare) ? typed : typed.also(FaultCode.REFERENCES_DECODED, null);
    }
}
