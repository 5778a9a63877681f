package vn.cadre.reading.header;

import java.util.BitSet;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.source.Row;

/** Looks through the rows of one sheet for the header of a table, one row behind so that merged headers are seen whole. */
public final class TableFinder {
    private final Headers headers;
    private final HeaderDictionary wanted;
    private String[] previous;
    private Header pending;
    private String[] upper;
    private String[] lower;
    private Header nearest;
    private int rows;

    public TableFinder(Headers headers, HeaderDictionary wanted) {
        this.headers = headers;
        this.wanted = wanted;
    }

    /** What a row turned out to be. */
    public enum Step {
        /** No header yet. */
        ON,
        /** A header ended with this row. */
        HEADER_HERE,
        /** A header ended with the row before: this one is the first below it. */
        HEADER_BEFORE
    }

    public Step look(Row row) {
        if (++rows > Limits.HEADER_ROWS && pending == null) {
            return Step.ON;
        }
        String[] cells = HeaderRows.texts(row);
        if (pending != null) {
            return decide(cells, row.number());
        }
        Header alone = Header.of(wanted, row.number(), cells);
        Header both =
                previous == null ? null : Header.of(wanted, row.number(), HeaderRows.merged(previous, cells, wanted));
        Header best = both != null && both.found() > alone.found() ? both : alone;
        if (best.meant()) {
            pending = best;
            upper = previous;
            lower = cells;
            return best == both ? Step.HEADER_HERE : Step.ON;
        }
        remember(cells, row.number());
        previous = cells;
        return Step.ON;
    }

    private Step decide(String[] cells, int rowNumber) {
        String[] merged = HeaderRows.merged(lower, cells, wanted);
        if (fieldsNamed(merged) <= pending.found()) {
            return Step.HEADER_BEFORE;
        }
        Header both = Header.of(wanted, rowNumber, merged);
        boolean twoRows = both.found() > pending.found() && both.requiredFound() >= pending.requiredFound();
        if (!twoRows) {
            return Step.HEADER_BEFORE;
        }
        pending = both;
        upper = lower;
        lower = cells;
        return Step.HEADER_HERE;
    }

    /** Cheap: a row of data below a header names fewer fields than the header alone. */
    private int fieldsNamed(String[] cells) {
        BitSet fields = new BitSet();
        for (String cell : cells) {
            int field = cell.isEmpty() ? HeaderDictionary.UNKNOWN : wanted.field(cell);
            if (field != HeaderDictionary.UNKNOWN) {
                fields.set(field);
            }
        }
        return fields.cardinality();
    }

    /** Keeps the row that comes nearest to the header of any dataset, to say what was found. */
    private void remember(String[] cells, int rowNumber) {
        Header best = headers.best(previous, cells, rowNumber);
        nearest = best == null ? nearest : Headers.better(nearest, best);
    }

    /** The header, whole or not, once a step said so or the sheet ended; null when there is none. */
    public Header header() {
        return pending;
    }

    /** The header of another dataset, when that fits the row found better; else null. */
    public Header rival() {
        Header best = headers.best(upper, lower, pending.rowNumber());
        boolean other = best != null && !best.isOf(wanted.contract()) && best.share() > pending.share();
        return other && best.meant() ? best : null;
    }

    /** What comes nearest to a header of any dataset, or null. */
    public Header nearest() {
        return nearest;
    }
}
