package vn.cadre.text.encoding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.cadre.text.Words;

/**
 * Turns the cells of one column into Unicode, each by itself. A cell that is sound as it stands stays, unless the damaged cells
 * of its own column speak for an encoding in which it has another sound reading that alone is made of known words.
 */
public final class CellRepair {
    private static final int REMEMBERED = 1 << 14;
    private static final int CELLS_ASKED = 1_000;

    private final List<LegacyTable> tables;
    private final KnownWords known;
    private final Map<String, Outcome> memo = new HashMap<>();

    private CellRepair(List<LegacyTable> tables, KnownWords known) {
        this.tables = List.copyOf(tables);
        this.known = known;
    }

    /**
     * What became of a cell.
     *
     * @param text the cell in Unicode, or as it was
     * @param encoding what it was written in; null when it stays
     * @param rival the old encoding in which the cell that stays reads as well; null when it does in none
     */
    public record Outcome(String text, Encoding encoding, Encoding rival) {
        static Outcome unchanged(String cell) {
            return new Outcome(cell, null, null);
        }

        static Outcome repaired(String text, LegacyTable table) {
            return new Outcome(text, table.encoding(), null);
        }
    }

    /** The repair that the damaged cells of a column speak for; where they are too few, that of all columns. */
    public static CellRepair of(List<String> cells, List<String> cellsOfAll, KnownWords known) {
        List<String> damaged = damaged(cells);
        List<LegacyTable> own = damaged.isEmpty() ? List.of() : spokenFor(damaged);
        boolean inherits = own.isEmpty() && !damaged.isEmpty();
        return new CellRepair(inherits ? spokenFor(damaged(cellsOfAll)) : own, known);
    }

    /** The repair of a cell that nothing is known of but itself. */
    public static Outcome alone(String cell) {
        return alone(cell, List.of());
    }

    /** The same for a cell of a file in which some encodings were met. */
    static Outcome alone(String cell, List<LegacyTable> met) {
        boolean damaged = !LegacyEncoding.isAscii(cell) && Words.soundness(cell) == Words.Soundness.UNSOUND;
        return damaged ? new CellRepair(met, KnownWords.COMMON).damagedCell(cell) : Outcome.unchanged(cell);
    }

    /** True when no old encoding was found. */
    public boolean isIdle() {
        return tables.isEmpty();
    }

    private static List<String> damaged(List<String> cells) {
        Set<String> damaged = new LinkedHashSet<>();
        for (String cell : cells) {
            if (damaged.size() < CELLS_ASKED
                    && !LegacyEncoding.isAscii(cell)
                    && Words.soundness(cell) == Words.Soundness.UNSOUND
                    && Windows1252.bytes(cell) != null) {
                damaged.add(cell);
            }
        }
        return List.copyOf(damaged);
    }

    /** The encodings of the damaged cells: what all speak for together, then what the others speak for one by one. */
    private static List<LegacyTable> spokenFor(List<String> damaged) {
        LegacyTable together = LegacyEncoding.verdict(damaged).table();
        List<LegacyTable> tables = new ArrayList<>();
        if (together != null) {
            tables.add(together);
        }
        Map<LegacyTable, Integer> votes = new EnumMap<>(LegacyTable.class);
        for (String cell : damaged) {
            if (together == null || !isSound(decoded(cell, together))) {
                LegacyTable table = LegacyEncoding.verdict(List.of(cell)).table();
                if (table != null) {
                    votes.merge(table, 1, Integer::sum);
                }
            }
        }
        votes.entrySet().stream()
                .sorted(Map.Entry.<LegacyTable, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(table -> !tables.contains(table))
                .forEach(tables::add);
        return tables;
    }

    public Outcome repair(String cell) {
        if (tables.isEmpty() || LegacyEncoding.isAscii(cell)) {
            return Outcome.unchanged(cell);
        }
        Outcome before = memo.get(cell);
        if (before != null) {
            return before;
        }
        Outcome outcome = Words.soundness(cell) == Words.Soundness.UNSOUND ? damagedCell(cell) : soundCell(cell);
        if (memo.size() < REMEMBERED) {
            memo.put(cell, outcome);
        }
        return outcome;
    }

    private Outcome damagedCell(String cell) {
        if (Windows1252.bytes(cell) == null) {
            return wordByWord(cell);
        }
        LegacyTable best = null;
        Evidence bestEvidence = Words.weigh(cell);
        for (LegacyTable table : tables) {
            String text = decoded(cell, table);
            if (best == null && isSound(text)) {
                return Outcome.repaired(text, table);
            }
            Evidence evidence = text == null ? Evidence.NONE : Words.weigh(text);
            if (evidence.syllables() > bestEvidence.syllables() && evidence.beats(bestEvidence)) {
                best = table;
                bestEvidence = evidence;
            }
        }
        LegacyTable own = LegacyEncoding.verdict(List.of(cell)).table();
        LegacyTable chosen = own != null && isSound(decoded(cell, own)) ? own : best;
        return chosen == null ? Outcome.unchanged(cell) : Outcome.repaired(decoded(cell, chosen), chosen);
    }

    /** A cell with letters that only Unicode has: of its words, those that are damaged. */
    private Outcome wordByWord(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        LegacyTable used = null;
        int from = 0;
        for (int at = 0; at <= cell.length(); at++) {
            if (at == cell.length() || cell.charAt(at) == ' ' || cell.charAt(at) == '\n') {
                String word = cell.substring(from, at);
                LegacyTable table = tableOfWord(word);
                used = table == null ? used : table;
                text.append(table == null ? word : decoded(word, table));
                text.append(cell, at, Math.min(at + 1, cell.length()));
                from = at + 1;
            }
        }
        return used == null ? Outcome.unchanged(cell) : Outcome.repaired(text.toString(), used);
    }

    private LegacyTable tableOfWord(String word) {
        boolean damaged = !LegacyEncoding.isAscii(word) && Words.soundness(word) == Words.Soundness.UNSOUND;
        return damaged
                ? tables.stream()
                        .filter(table -> isSound(decoded(word, table)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Two sound readings are told apart by the words that are known. */
    private Outcome soundCell(String cell) {
        LegacyTable rival = tables.stream()
                .filter(table -> isSound(decoded(cell, table)) && !Objects.equals(decoded(cell, table), cell))
                .findFirst()
                .orElse(null);
        if (rival == null) {
            return Outcome.unchanged(cell);
        }
        String text = decoded(cell, rival);
        boolean asItStands = known.holdsAll(cell);
        boolean otherwise = known.holdsAll(text);
        boolean more = Words.weigh(text).syllables() > Words.weigh(cell).syllables();
        if (otherwise && (more || !asItStands)) {
            return Outcome.repaired(text, rival);
        }
        return asItStands && !otherwise ? Outcome.unchanged(cell) : new Outcome(cell, null, rival.encoding());
    }

    /** The cell read in an old encoding; null when it cannot be of it. */
    private static String decoded(String cell, LegacyTable table) {
        String bytes = Windows1252.bytes(cell);
        return bytes == null ? null : table.decode(bytes);
    }

    private static boolean isSound(String text) {
        return text != null && Words.soundness(text) != Words.Soundness.UNSOUND;
    }
}
