package vn.cadre.reading.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.contract.PersonalWords;
import vn.cadre.text.VietnameseText;

/** Phrases of one kind, found by the tokens that they begin with; the longest that fits counts. */
final class Phrases {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    Phrases(PersonalWords words, PersonalWords.Kind kind) {
        for (String phrase : words.of(kind)) {
            add(phrase);
            boolean tellsAlone = kind == PersonalWords.Kind.SURNAME || phrase.indexOf(' ') > 0;
            if (tellsAlone) {
                add(VietnameseText.unaccented(phrase));
            }
        }
        byFirst.values().forEach(phrases -> phrases.sort((one, other) -> other.size() - one.size()));
    }

    private void add(String phrase) {
        List<String> keys = new ArrayList<>();
        Token.of(VietnameseText.normalise(phrase)).forEach(token -> keys.add(token.key()));
        List<List<String>> phrases = byFirst.computeIfAbsent(keys.get(0), first -> new ArrayList<>());
        if (!phrases.contains(keys)) {
            phrases.add(keys);
        }
    }

    /** How many tokens from this one on are a phrase; 0 for none. */
    int length(List<Token> tokens, int from) {
        for (List<String> phrase : byFirst.getOrDefault(tokens.get(from).key(), List.of())) {
            if (begins(tokens, from, phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean begins(List<Token> tokens, int from, List<String> phrase) {
        if (from + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!tokens.get(from + i).key().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
