package vn.cadre.contract;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words of {@code reference/personal_word.csv} that tell where a text speaks of a person, and where it only seems to. */
public record PersonalWords(Map<Kind, List<String>> words) implements Serializable {
    /** What a word says about the words beside it. */
    public enum Kind {
        /** Before a person's name, always: đồng chí. */
        ADDRESS,
        /** Before a person's name, and part of some names of places: bà. */
        KINSHIP,
        /** Before a person's name or an organisation's: bí thư. */
        POST,
        /** Begins a person's name: Nguyễn. */
        SURNAME,
        /** Begins the name of an organisation or a place, which may be named after a person: trường. */
        BODY,
        /** A name that is nobody's data: Hồ Chí Minh, Bà Rịa. */
        PUBLIC,
        /** Before a birth date: sinh ngày. */
        BIRTH,
        /** Behind a number that is an amount: đồng. */
        AMOUNT
    }

    public PersonalWords {
        Map<Kind, List<String>> complete = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            complete.put(kind, List.copyOf(words.getOrDefault(kind, List.of())));
        }
        words = complete;
    }

    public List<String> of(Kind kind) {
        return words.get(kind);
    }
}
