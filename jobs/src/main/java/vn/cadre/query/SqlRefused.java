package vn.cadre.query;

/** The query cannot be answered, and the message says why in words for its author. */
public final class SqlRefused extends Exception {
    private static final long serialVersionUID = 1L;

    SqlRefused(String message) {
        super(message);
    }
}
