package vn.cadre.text.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cadre.text.FileText;
import vn.cadre.text.Words;

/** Finds and undoes the old encodings of Vietnamese, by evidence, and refuses where the evidence is poor. */
public final class LegacyEncoding {
    /** Signs and letters up to U+00FF that sound Vietnamese text hardly has. */
    private static final boolean[] ODD = odd();

    private LegacyEncoding() {}

    private static boolean[] odd() {
        boolean[] odd = new boolean[0x100];
        Arrays.fill(odd, 0x80, 0x100, true);
        "\u00A0°·«»ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".chars().forEach(letter -> odd[letter] = false);
        return odd;
    }

    /** What came of reading the bytes of a text file. */
    public sealed interface Decoding {
        /** The text, without byte order mark; its columns may still want a repair. */
        record Text(String text, Encoding encoding, Evidence evidence) implements Decoding {}

        /** No encoding explains the bytes well enough. */
        record Refused(String reason) implements Decoding {}
    }

    /**
     * True for a cell with letters that Vietnamese in Unicode does not have and text of an old encoding is full of. Cheap, and
     * no proof: it only says where to look.
     */
    public static boolean isSuspicious(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ODD.length && ODD[c]) {
                return true;
            }
        }
        return false;
    }

    /** The text of a file: by its byte order mark, as UTF-16 or UTF-8, else by the old encoding its words speak for. */
    public static Decoding decode(byte[] bytes) {
        return FileText.decode(bytes);
    }

    /** True when a word of the cell is damaged beyond spelling: undecoded signs, or letters that make no syllable. */
    public static boolean isGarbled(String cell) {
        return !isAscii(cell) && Words.hasDamage(cell);
    }

    /**
     * The encoding that the damaged cells speak for.
     *
     * @param table the winner, or null
     * @param reason why there is none, or null
     */
    public record Verdict(LegacyTable table, Evidence evidence, String reason) {
        String label() {
            return table.encoding().label();
        }
    }

    public static Verdict verdict(List<String> damaged) {
        Evidence asTheyAre = weigh(damaged);
        Verdict best = new Verdict(null, asTheyAre, "no encoding of Vietnamese explains the text");
        LegacyTable rival = null;
        for (LegacyTable table : LegacyTable.values()) {
            Evidence evidence = weigh(decoded(damaged, table));
            if (!table.isConvincedBy(evidence) || !evidence.beats(asTheyAre)) {
                continue;
            }
            if (best.table() == null || evidence.score() > best.evidence().score()) {
                rival = best.table();
                best = new Verdict(table, evidence, null);
            } else if (rival == null
                    || evidence.score() > weigh(decoded(damaged, rival)).score()) {
                rival = table;
            }
        }
        return rival == null || isClear(best, rival, damaged)
                ? best
                : new Verdict(
                        null,
                        best.evidence(),
                        "too little text to tell " + best.label() + " from "
                                + rival.encoding().label());
    }

    /** True when the runner-up is a fifth behind, or reads the same. */
    private static boolean isClear(Verdict best, LegacyTable rival, List<String> damaged) {
        List<String> other = decoded(damaged, rival);
        return weigh(other).score() * 5L <= best.evidence().score() * 4L
                || decoded(damaged, best.table()).equals(other);
    }

    private static List<String> decoded(List<String> cells, LegacyTable table) {
        List<String> decoded = new ArrayList<>(cells.size());
        for (String cell : cells) {
            String bytes = isAscii(cell) ? null : Windows1252.bytes(cell);
            String text = bytes == null ? null : table.decode(bytes);
            decoded.add(text == null ? cell : text);
        }
        return decoded;
    }

    private static Evidence weigh(List<String> cells) {
        Evidence evidence = Evidence.NONE;
        for (String cell : cells) {
            evidence = evidence.plus(isAscii(cell) ? Evidence.NONE : Words.weigh(cell));
        }
        return evidence;
    }

    public static boolean isAscii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 0x80 || (c < ' ' && !Character.isWhitespace(c))) {
                return false;
            }
        }
        return true;
    }
}
