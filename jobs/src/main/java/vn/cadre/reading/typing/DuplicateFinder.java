package vn.cadre.reading.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.cadre.reading.fault.CellName;

/** Finds rows of one submission that state the same event twice, by the values of its key. */
public final class DuplicateFinder {
    private final int[] slots;
    private final List<String> sheets = new ArrayList<>();
    private int[] table = new int[1 << 10];
    private Object[] keys;
    private int[] rows = new int[1 << 8];
    private int[] sheetOfRow = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int size;

    /**
     * @param slots where the parts of the key stand among a row's values; none when there is nothing to compare
     */
    DuplicateFinder(int[] slots) {
        this.slots = slots.clone();
        keys = new Object[rows.length * slots.length];
    }

    /** Says where the key stood first ("Sheet1!A12" or "A12"), or remembers it and gives null. */
    String firstWithSameKey(Object[] values, String sheet, int row) {
        if (slots.length == 0) {
            return null;
        }
        int mask = table.length - 1;
        int hash = hash(values);
        int slot = hash & mask;
        for (; table[slot] != 0; slot = slot + 1 & mask) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && same(known, values)) {
                return place(known);
            }
        }
        hashes = size == hashes.length ? Arrays.copyOf(hashes, size * 2) : hashes;
        hashes[size] = hash;
        remember(values, sheet, row, slot);
        return null;
    }

    private String place(int known) {
        String sheet = sheets.get(sheetOfRow[known]);
        String cell = CellName.of(0, rows[known]);
        return sheet == null ? cell : sheet + "!" + cell;
    }

    private void remember(Object[] values, String sheet, int row, int slot) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            sheetOfRow = Arrays.copyOf(sheetOfRow, size * 2);
            keys = Arrays.copyOf(keys, size * 2 * slots.length);
        }
        for (int i = 0; i < slots.length; i++) {
            keys[size * slots.length + i] = values[slots[i]];
        }
        rows[size] = row;
        sheetOfRow[size] = sheetIndex(sheet);
        table[slot] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
    }

    private int sheetIndex(String sheet) {
        if (sheets.isEmpty() || !Objects.equals(sheets.get(sheets.size() - 1), sheet)) {
            sheets.add(sheet);
        }
        return sheets.size() - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int known = 0; known < size; known++) {
            int slot = hashes[known] & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = known + 1;
        }
    }

    private boolean same(int known, Object[] values) {
        for (int i = 0; i < slots.length; i++) {
            if (!Objects.equals(keys[known * slots.length + i], values[slots[i]])) {
                return false;
            }
        }
        return true;
    }

    private int hash(Object[] values) {
        int hash = 0;
        for (int slot : slots) {
            hash = hash * 31 + Objects.hashCode(values[slot]);
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
