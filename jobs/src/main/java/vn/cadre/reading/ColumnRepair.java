package vn.cadre.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cadre.text.Encoding;
import vn.cadre.text.LegacyEncoding;
import vn.cadre.text.LegacyEncoding.Repair;

/**
 * Hands on the rows of a source with columns of old encodings turned into Unicode. The first rows of a sheet are held back to
 * judge each column by its own words; a column too short of words is judged together with the others.
 */
final class ColumnRepair implements TableSource.Handler {
    private static final int ROWS_JUDGED = 200;
    private static final int CHARACTERS_HELD = 1 << 20;
    private static final char LAST_BYTE = 0xFF;

    private final TableSource.Handler next;
    private final List<Row> held = new ArrayList<>();
    private final Set<Encoding> found = EnumSet.noneOf(Encoding.class);
    private int characters;
    private boolean judged;
    private Encoding[] encodings = new Encoding[0];

    ColumnRepair(TableSource.Handler next) {
        this.next = next;
    }

    @Override
    public void sheet(String name, TableSource.Visibility visibility) {
        finish();
        judged = false;
        next.sheet(name, visibility);
    }

    @Override
    public void row(Row row) {
        if (judged) {
            next.row(encodings.length == 0 ? row : repaired(row));
            return;
        }
        Row kept = row.kept();
        held.add(kept);
        for (int column = 0; column < kept.width(); column++) {
            characters += isText(kept, column) ? kept.text(column).length() : 1;
        }
        if (held.size() == ROWS_JUDGED || characters > CHARACTERS_HELD) {
            finish();
        }
    }

    @Override
    public void repaired(Encoding encoding) {
        found.add(encoding);
        next.repaired(encoding);
    }

    /** Judges what is held back and hands it on. */
    void finish() {
        if (!judged) {
            judge();
            judged = true;
            held.forEach(row -> next.row(encodings.length == 0 ? row : repaired(row)));
            held.clear();
            characters = 0;
        }
    }

    private void judge() {
        int width = held.stream().mapToInt(Row::width).max().orElse(0);
        int[] suspects = IntStream.range(0, width).filter(this::suspicious).toArray();
        encodings = new Encoding[suspects.length == 0 ? 0 : width];
        for (int column : suspects) {
            encodings[column] = encoding(cells(column));
        }
        List<String> all = Arrays.stream(suspects)
                .mapToObj(this::cells)
                .flatMap(List::stream)
                .toList();
        if (Arrays.stream(suspects).anyMatch(column -> encodings[column] == null)) {
            Encoding common = encoding(all);
            for (int column : suspects) {
                encodings[column] = encodings[column] == null ? common : encodings[column];
            }
        }
        for (Encoding encoding : encodings) {
            if (encoding != null && found.add(encoding)) {
                next.repaired(encoding);
            }
        }
        if (Arrays.stream(encodings).allMatch(encoding -> encoding == null)) {
            encodings = new Encoding[0];
        }
    }

    private static Encoding encoding(List<String> cells) {
        return LegacyEncoding.repair(cells) instanceof Repair.Repaired repaired ? repaired.encoding() : null;
    }

    /** True for odd letters, and for letters beyond ASCII in a column without any that only Unicode has. */
    private boolean suspicious(int column) {
        boolean beyondAscii = false;
        boolean unicode = false;
        for (Row row : held) {
            if (isText(row, column)) {
                String text = row.text(column);
                if (LegacyEncoding.isSuspicious(text)) {
                    return true;
                }
                for (int i = 0; i < text.length(); i++) {
                    beyondAscii |= text.charAt(i) >= 0x80;
                    unicode |= text.charAt(i) > LAST_BYTE;
                }
            }
        }
        return beyondAscii && !unicode;
    }

    private static boolean isText(Row row, int column) {
        return row.kind(column) == CellKind.TEXT;
    }

    private List<String> cells(int column) {
        return held.stream()
                .filter(row -> isText(row, column))
                .map(row -> row.text(column))
                .toList();
    }

    private Row repaired(Row row) {
        for (int column = 0; column < Math.min(row.width(), encodings.length); column++) {
            if (encodings[column] != null && isText(row, column)) {
                String text = row.text(column);
                String repaired = LegacyEncoding.repair(text, encodings[column]);
                if (!repaired.equals(text)) {
                    row.replace(column, repaired);
                }
            }
        }
        return row;
    }
}
