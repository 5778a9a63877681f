package vn.cadre.sample;

import java.util.List;

/** Chance that falls the same way on every machine: a SplitMix64 sequence of its own for each label. */
final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(Object... label) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : label) {
            String text = part + "/";
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        return new Dice(hash);
    }

    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
