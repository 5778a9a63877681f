package vn.cadre.text;

/**
 * Why a text is believed to be Vietnamese.
 *
 * @param words the words with other letters than ASCII
 * @param syllables how many of them are Vietnamese syllables
 */
public record Evidence(int words, int syllables) {
    static final Evidence NONE = new Evidence(0, 0);

    Evidence plus(Evidence other) {
        return new Evidence(words + other.words, syllables + other.syllables);
    }

    boolean isSound() {
        return words == syllables;
    }

    /** True when at least the given part of the words, in tenths, are syllables, and one at least is. */
    boolean convinces(int tenths) {
        return syllables > 0 && syllables * 10L >= (long) words * tenths;
    }

    /** True when the share of syllables is clearly above the other's. */
    boolean beats(Evidence other) {
        return (long) syllables * Math.max(1, other.words) > (long) other.syllables * Math.max(1, words);
    }
}
