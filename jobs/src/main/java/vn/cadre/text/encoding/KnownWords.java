package vn.cadre.text.encoding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.Words;

/** The words that files are known to hold: names of units, labels of codes, headers. They decide where letters cannot. */
public final class KnownWords {
    /** Words that every report holds. */
    public static final KnownWords COMMON = new KnownWords(List.of());

    private final Set<String> words = new HashSet<>();

    public KnownWords(Collection<String> texts) {
        for (String text : texts) {
            Words.accented(VietnameseText.key(text)).forEach(words::add);
        }
    }

    /** True when each word with letters beyond ASCII is known. */
    boolean holdsAll(String cell) {
        return Words.accented(VietnameseText.key(cell)).stream()
                .allMatch(word -> words.contains(word) || CommonSyllables.holds(word));
    }
}
