package vn.cadre.control;

/** The control database cannot be opened: a fault of the environment. */
public final class ControlUnavailable extends RuntimeException {
    ControlUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
