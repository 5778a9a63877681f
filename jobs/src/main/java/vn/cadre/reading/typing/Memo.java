package vn.cadre.reading.typing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the texts of one column came to, so that a text seen before is not read again; gives up on columns that seldom repeat. */
final class Memo {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SLOTS = 1 << 6;
    private static final int MOST = 1 << 16;
    private static final int TRIAL = 1 << 13;

    private final Map<String, Typed> byText = new HashMap<>();
    private byte[][] keys = new byte[SLOTS][];
    private int[] hashes = new int[SLOTS];
    private Typed[] values = new Typed[SLOTS];
    private int size;
    private int lookups;
    private boolean givenUp;

    Typed get(String text) {
        return givenUp ? null : byText.get(text);
    }

    void put(String text, Typed typed) {
        if (!givenUp) {
            byText.put(text, typed);
            judge(byText.size());
        }
    }

    Typed get(byte[] bytes, int from, int to) {
        if (givenUp) {
            return null;
        }
        lookups++;
        int hash = hash(bytes, from, to);
        int mask = keys.length - 1;
        for (int slot = hash & mask; keys[slot] != null; slot = slot + 1 & mask) {
            if (hashes[slot] == hash && Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
                return values[slot];
            }
        }
        return null;
    }

    void put(byte[] bytes, int from, int to, Typed typed) {
        if (givenUp) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        insert(Arrays.copyOfRange(bytes, from, to), hash(bytes, from, to), typed);
        judge(++size);
    }

    private void insert(byte[] key, int hash, Typed typed) {
        int mask = keys.length - 1;
        int slot = hash & mask;
        while (keys[slot] != null) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        hashes[slot] = hash;
        values[slot] = typed;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldHashes = hashes;
        Typed[] oldValues = values;
        keys = new byte[oldKeys.length * 2][];
        hashes = new int[keys.length];
        values = new Typed[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                insert(oldKeys[i], oldHashes[i], oldValues[i]);
            }
        }
    }

    private void judge(int entries) {
        boolean seldom = lookups > TRIAL && entries > lookups / 2;
        if (entries >= MOST || seldom) {
            givenUp = true;
            keys = new byte[0][];
            hashes = new int[0];
            values = new Typed[0];
            byText.clear();
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return (int) (hash ^ hash >>> 29);
    }
}
