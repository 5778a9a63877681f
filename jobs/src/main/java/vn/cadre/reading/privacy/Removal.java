package vn.cadre.reading.privacy;

import java.util.BitSet;

/** What of one text is not published. */
final class Removal {
    /** Stands in a published text for what was taken out. */
    static final String GONE = "…";

    private final String text;
    private final BitSet gone = new BitSet();
    private final BitSet nameEnds = new BitSet();

    Removal(String text) {
        this.text = text;
    }

    void range(int from, int to) {
        gone.set(from, to);
    }

    void name(int from, int to) {
        range(from, to);
        nameEnds.set(to);
    }

    /** The places where a name ends. */
    BitSet nameEnds() {
        return nameEnds;
    }

    boolean nothing() {
        return gone.isEmpty();
    }

    /** What stays. */
    String kept() {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = gone.nextSetBit(at);
            kept.append(text, at, next < 0 ? text.length() : next);
            at = next < 0 ? text.length() : gone.nextClearBit(next);
            kept.append(next < 0 ? "" : GONE);
        }
        return kept.toString();
    }

    /** What was taken out, for a digest that tells two texts apart. */
    String taken() {
        StringBuilder taken = new StringBuilder();
        gone.stream().forEach(at -> taken.append(text.charAt(at)));
        return taken.toString();
    }
}
