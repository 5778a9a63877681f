package vn.cadre.text.number;

import java.util.Map;

/** Whole numbers from 0 to 99 in Vietnamese words. */
public final class NumberWords {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("không", 0),
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    private NumberWords() {}

    /** The number in the words, or -1. */
    public static int read(String words) {
        if (words.equals("mười")) {
            return 10;
        }
        if (words.startsWith("mười ")) {
            return plus(10, lastDigit(words.substring(5)));
        }
        int tens = words.indexOf(" mươi");
        if (tens < 0) {
            return UNITS.getOrDefault(words, -1);
        }
        int ten = UNITS.getOrDefault(words.substring(0, tens), -1) * 10;
        String rest = words.substring(tens + 5);
        if (ten < 20 || (!rest.isEmpty() && rest.charAt(0) != ' ')) {
            return -1;
        }
        return rest.isEmpty() ? ten : plus(ten, lastDigit(rest.substring(1)));
    }

    private static int plus(int tens, int digit) {
        return digit < 0 ? -1 : tens + digit;
    }

    /** The digit after a ten; năm is not one there but the year ("mười năm" is ten years). */
    private static int lastDigit(String word) {
        return switch (word) {
            case "mốt" -> 1;
            case "lăm", "nhăm" -> 5;
            case "năm", "không" -> -1;
            default -> UNITS.getOrDefault(word, -1);
        };
    }
}
