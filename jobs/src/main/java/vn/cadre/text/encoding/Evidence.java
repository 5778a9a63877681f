package vn.cadre.text.encoding;

/**
 * Why a text is believed to be Vietnamese.
 *
 * @param words the words with other letters than ASCII
 * @param syllables how many of them are Vietnamese syllables
 * @param common how many of those every report of cadre work holds
 */
public record Evidence(int words, int syllables, int common) {
    public static final Evidence NONE = new Evidence(0, 0, 0);

    public Evidence plus(Evidence other) {
        return new Evidence(words + other.words, syllables + other.syllables, common + other.common);
    }

    public boolean isSound() {
        return words == syllables;
    }

    /** True when four words in five are syllables. */
    boolean isMostlySyllables() {
        return syllables > 0 && syllables * 5L >= words * 4L;
    }

    /** True when four words in five are syllables, and a lone word a common one. */
    boolean convinces() {
        return isMostlySyllables() && (syllables > 1 || common > 0);
    }

    /** True when the share of syllables is above the other's. */
    boolean beats(Evidence other) {
        return (long) syllables * Math.max(1, other.words) > (long) other.syllables * Math.max(1, words);
    }

    /** The weight of the evidence among encodings that all convince. */
    int score() {
        return syllables + 2 * common - 3 * (words - syllables);
    }
}
