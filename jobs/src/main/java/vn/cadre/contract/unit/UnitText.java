package vn.cadre.contract.unit;

import java.util.ArrayList;
import java.util.List;

/** A text about an organisation, taken apart: words, and the separators {@code -} and {@code ,} between components. */
final class UnitText {
    private final List<String> tokens;
    private final List<Integer> starts = new ArrayList<>();
    private final String joined;

    private UnitText(List<String> tokens) {
        this.tokens = tokens;
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            if (text.length() > 0) {
                text.append(' ');
            }
            starts.add(text.length());
            text.append(token);
        }
        joined = text.toString();
    }

    /** Takes a key, with or without diacritics, apart; T.Ư and TW are written out. */
    static UnitText of(String key) {
        String text = key.replace("t.ư", " tw ").replace("t,ư", " tw ");
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (i > from) {
                addWord(text.substring(from, i), tokens);
            }
            from = i + 1;
            if (c == '-' || c == '–') {
                tokens.add("-");
            } else if (",;()/:|\n".indexOf(c) >= 0) {
                tokens.add(",");
            }
        }
        while (!tokens.isEmpty() && isSeparator(tokens.get(tokens.size() - 1))) {
            tokens.remove(tokens.size() - 1);
        }
        return new UnitText(tokens);
    }

    private static void addWord(String word, List<String> tokens) {
        if (word.equals("tw") || word.equals("tư")) {
            tokens.add("trung");
            tokens.add("ương");
        } else {
            tokens.add(word);
        }
    }

    private static boolean isSeparator(String token) {
        return token.equals("-") || token.equals(",");
    }

    int size() {
        return tokens.size();
    }

    boolean separatorAt(int index) {
        return isSeparator(tokens.get(index));
    }

    /** The words from one token to the end. */
    String from(int index) {
        return joined.substring(starts.get(index));
    }

    /** The words of the component before a token. */
    List<String> componentBefore(int index) {
        int first = index;
        while (first > 0 && !separatorAt(first - 1)) {
            first--;
        }
        return tokens.subList(first, index);
    }

    /** The text without its last component, empty when it has but one. */
    UnitText withoutLastComponent() {
        int end = tokens.size();
        while (end > 0 && !separatorAt(end - 1)) {
            end--;
        }
        while (end > 0 && separatorAt(end - 1)) {
            end--;
        }
        return new UnitText(tokens.subList(0, end));
    }

    @Override
    public String toString() {
        return joined;
    }
}
