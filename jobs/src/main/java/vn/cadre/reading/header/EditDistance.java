package vn.cadre.reading.header;

/** How many letters must be put in, left out, changed or swapped with the next to make one word of another. */
public final class EditDistance {
    private EditDistance() {}

    /** The distance, or anything above the bound once it is above. */
    public static int within(String one, String other, int bound) {
        if (Math.abs(one.length() - other.length()) > bound) {
            return bound + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] present = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            present[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(Math.min(last[j], present[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                present[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = present;
            present = spare;
        }
        return last[other.length()];
    }
}
