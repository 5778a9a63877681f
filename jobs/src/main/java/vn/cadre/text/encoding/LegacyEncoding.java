package vn.cadre.text.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** What came of looking at the cells of one column, its header included. */
    public sealed interface Repair {
        /** The cells are as they should be. */
        record Unchanged() implements Repair {}

        /**
         * The cells were of an old encoding.
         *
         * @param cells the cells in Unicode, in their order
         * @param evidence of the cells that showed the encoding, after the repair
         */
        record Repaired(Encoding encoding, Evidence evidence, List<String> cells) implements Repair {
            public Repaired {
                Objects.requireNonNull(encoding, "encoding");
                cells = List.copyOf(cells);
            }
        }

        /**
         * The cells are damaged, and no encoding explains them well enough.
         *
         * @param reason what was seen, for the operator
         * @param cell the place of the first damaged cell, from 0
         */
        record Refused(String reason, int cell) implements Repair {}
    }

    /** What came of reading the bytes of a text file. */
    public sealed interface Decoding {
        /** The text, without byte order mark; its columns may still want a repair. */
        record Text(String text, Encoding encoding, Evidence evidence) implements Decoding {}

        /** No encoding explains the bytes well enough. */
        record Refused(String reason) implements Decoding {}
    }

    /** Repairs the cells of one column, none of them null; to be called before any normalising, which drops the ư of TCVN3. */
    public static Repair repair(List<String> cells) {
        List<String> damaged = new ArrayList<>();
        int first = -1;
        int sound = 0;
        int beyondBytes = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Words.Soundness soundness = isAscii(cell) ? Words.Soundness.PLAIN : Words.soundness(cell);
            if (soundness == Words.Soundness.UNSOUND) {
                first = first < 0 ? i : first;
                damaged.add(cell);
            } else if (soundness == Words.Soundness.SOUND) {
                sound++;
                beyondBytes += Windows1252.bytes(cell) == null ? 1 : 0;
            }
        }
        if (damaged.isEmpty()) {
            return new Repair.Unchanged();
        }
        Verdict verdict = verdict(damaged);
        if (verdict.table() != null) {
            boolean everyCell = beyondBytes <= damaged.size();
            return new Repair.Repaired(
                    verdict.table().encoding(), verdict.evidence(), repaired(cells, verdict.table(), everyCell));
        }
        long broken = damaged.stream().filter(Words::hasDamage).count();
        return broken > sound ? new Repair.Refused(verdict.reason(), first) : new Repair.Unchanged();
    }

    /** One more cell of a column that was found to be of this old encoding; as it is where it cannot be. */
    public static String repair(String cell, Encoding encoding) {
        for (LegacyTable table : LegacyTable.values()) {
            if (table.encoding() == encoding) {
                return repaired(List.of(cell), table, true).get(0);
            }
        }
        return cell;
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
            Evidence evidence = weigh(repaired(damaged, table, true));
            if (!table.isConvincedBy(evidence) || !evidence.beats(asTheyAre)) {
                continue;
            }
            if (best.table() == null || evidence.score() > best.evidence().score()) {
                rival = best.table();
                best = new Verdict(table, evidence, null);
            } else if (rival == null
                    || evidence.score() > weigh(repaired(damaged, rival, true)).score()) {
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
        List<String> other = repaired(damaged, rival, true);
        return weigh(other).score() * 5L <= best.evidence().score() * 4L
                || repaired(damaged, best.table(), true).equals(other);
    }

    private static List<String> repaired(List<String> cells, LegacyTable table, boolean everyCell) {
        List<String> repaired = new ArrayList<>(cells.size());
        for (String cell : cells) {
            boolean wanted = !isAscii(cell) && (everyCell || Words.soundness(cell) == Words.Soundness.UNSOUND);
            String bytes = wanted ? Windows1252.bytes(cell) : null;
            String text = bytes == null ? null : table.decode(bytes);
            repaired.add(text == null ? cell : text);
        }
        return repaired;
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
