package vn.cadre.cli;

/** A command cannot go on, and the message says what failed, why, and what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.WRONG_USAGE, message);
    }

    public static CommandFailure environment(String message) {
        return new CommandFailure(ExitCode.ENVIRONMENT, message);
    }

    static CommandFailure busy(String message) {
        return new CommandFailure(ExitCode.HOME_BUSY, message);
    }

    int exitCode() {
        return exitCode;
    }
}
