package vn.cadre.landing;

import java.util.HashSet;
import java.util.Set;

/** The names under which the members of one package are known: one for each, whatever they are called inside. */
final class MemberNames {
    private static final String NAMELESS = "(không tên)";
    private static final int LONGEST = 500;

    private final Set<String> taken = new HashSet<>();

    /** A name that no other member has: the shown one, with a number before its extension where that is taken. */
    String own(String prefix, String name) {
        String shown = prefix + shown(name);
        String own = shown;
        for (int number = 2; !taken.add(own); number++) {
            own = numbered(shown, number);
        }
        return own;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
        return name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }

    /** A name as people and databases can take it. */
    static String shown(String name) {
        String bare = name.replaceAll("(?<=[^/])/+$", "").replaceAll("\\p{Cntrl}", "?");
        return bare.isEmpty() ? NAMELESS : cut(bare);
    }

    /** The middle of a name goes when it is very long: the beginning says what it is, and the end of which kind. */
    private static String cut(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONGEST) {
            return name;
        }
        int half = LONGEST / 2;
        return name.substring(0, name.offsetByCodePoints(0, half))
                + "…"
                + name.substring(name.offsetByCodePoints(name.length(), -half));
    }
}
