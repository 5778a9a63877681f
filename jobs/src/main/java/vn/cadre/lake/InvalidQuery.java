package vn.cadre.lake;

/** A query below schemas/ that Spark cannot make sense of; says which, where and why. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidQuery(String file, String why, Exception cause) {
        super(file + ": " + why, cause);
    }

    InvalidQuery(String file, Exception cause) {
        this(file, firstLine(cause.getMessage()), cause);
    }

    private static String firstLine(String message) {
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("cannot be understood");
    }
}
