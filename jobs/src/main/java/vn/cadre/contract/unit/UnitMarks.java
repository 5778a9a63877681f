package vn.cadre.contract.unit;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import vn.cadre.text.VietnameseText;

/** The tones and letter marks that the words of each unit's names bear: a word may lack some of them, but has no others. */
final class UnitMarks implements Serializable {
    private static final long serialVersionUID = 1L;

    private record Word(String unit, String plain) implements Serializable {}

    private final HashMap<Word, HashSet<String>> known = new HashMap<>();

    /** Learns a spelling in its accented form, word by word, and as one word for those who leave the spaces out. */
    void add(String spelling, Collection<String> units) {
        for (String unit : units) {
            for (String word : spelling.split(" ", -1)) {
                add(unit, word);
            }
            add(unit, spelling.replace(" ", ""));
        }
    }

    private void add(String unit, String word) {
        known.computeIfAbsent(new Word(unit, VietnameseText.unaccented(word)), any -> new HashSet<>())
                .add(marks(word));
    }

    /** Whether a text in its accented form has no mark but those of one of the units: Phù Yên is not Phú Yên. */
    boolean allow(String text, Collection<String> units) {
        return units.stream().anyMatch(unit -> {
            for (String word : text.split(" ", -1)) {
                if (!allow(word, unit)) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean allow(String word, String unit) {
        String marks = marks(word);
        Set<String> borne = known.getOrDefault(new Word(unit, VietnameseText.unaccented(word)), new HashSet<>());
        return marks.isEmpty() || borne.stream().anyMatch(all -> holds(all, marks));
    }

    /** The marks of a word in their order, đ among them; upon which vowel a tone stands is a matter of style. */
    private static String marks(String word) {
        StringBuilder marks = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .filter(c -> c >= 0x80)
                .forEach(c -> marks.append((char) c));
        return marks.toString();
    }

    /** Whether the marks stand among all others in the same order. */
    private static boolean holds(String all, String marks) {
        int from = 0;
        for (int i = 0; i < marks.length(); i++) {
            from = all.indexOf(marks.charAt(i), from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }
}
