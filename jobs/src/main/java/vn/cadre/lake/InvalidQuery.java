package vn.cadre.lake;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Queries below schemas/ that Spark cannot make sense of; says which, where and why. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("line (\\d+),? pos (\\d+)");

    InvalidQuery(String file, String why, Exception cause) {
        super(file + ": " + why, cause);
    }

    InvalidQuery(String file, Exception cause) {
        this(file + place(cause), firstLine(cause.getMessage()), cause);
    }

    private InvalidQuery(String all) {
        super(all, null);
    }

    /** Everything that is wrong with many queries, a line for each; the first failure is the cause. */
    public static InvalidQuery all(Collection<String> problems, InvalidQuery first) {
        if (problems.isEmpty()) {
            return first;
        }
        if (problems.size() == 1) {
            InvalidQuery one = new InvalidQuery(problems.iterator().next());
            one.addSuppressed(first);
            return one;
        }
        InvalidQuery all = new InvalidQuery(problems.size() + " problems in the queries:\n"
                + problems.stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
        all.addSuppressed(first);
        return all;
    }

    /** Line and column, counted from 1, as {@code :3:8}; empty when Spark does not say. */
    private static String place(Exception cause) {
        Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
        return place.find() ? ":" + place.group(1) + ":" + (Integer.parseInt(place.group(2)) + 1) : "";
    }

    private static String firstLine(String message) {
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("cannot be understood");
    }
}
