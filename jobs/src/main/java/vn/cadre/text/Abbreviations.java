package vn.cadre.text;

import java.util.Set;

/** The short writings of Party bodies, written out word by word. */
final class Abbreviations {
    private static final String CENTRE = "Trung ương";

    /** Words after which TU is a provincial committee; elsewhere it may be a word. */
    private static final Set<String> BODIES = Set.of(
            "BTV", "BTC", "UBKT", "VP", "BTG", "BDV", "BNC", "BCH", "vụ", "chức", "tra", "phòng", "VỤ", "CHỨC", "TRA");

    private Abbreviations() {}

    static String expand(String text) {
        if (!mayHoldAny(text)) {
            return text;
        }
        String[] words = text.replace("T. Ư", "T.Ư").split(" ");
        boolean mixedCase = words.length == 1 || text.chars().anyMatch(Character::isLowerCase);
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < words.length; i++) {
            String before = i == 0 ? "" : words[i - 1].replace("(", "");
            out.append(i == 0 ? "" : " ").append(word(words[i], before, mixedCase));
        }
        return out.toString();
    }

    private static boolean mayHoldAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'W', 'w', 'Ư', 'ư', 'U', 'V' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static String word(String word, String before, boolean mixedCase) {
        int from = 0;
        int to = word.length();
        while (from < to && "(\"“[".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,;:)\"”]".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        String full = meaning(word.substring(from, to), before, mixedCase);
        return full == null ? word : word.substring(0, from) + full + word.substring(to);
    }

    private static String meaning(String word, String before, boolean mixedCase) {
        return switch (word) {
            case "T.Ư", "T,Ư", "t.ư", "t,ư", "T.ư", "T,ư", "T.W", "T,W", "TW", "tw", "Tw", "T.w" -> CENTRE;
            case "TƯ" -> mixedCase || BODIES.contains(before) ? CENTRE : null;
            case "BTV" -> "Ban Thường vụ";
            case "TU" -> BODIES.contains(before) ? "Tỉnh ủy" : null;
            default -> null;
        };
    }
}
