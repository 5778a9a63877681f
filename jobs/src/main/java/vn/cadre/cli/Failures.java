package vn.cadre.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.slf4j.LoggerFactory;
import vn.cadre.contract.InvalidDefinitions;
import vn.cadre.control.ControlUnavailable;
import vn.cadre.control.InvalidSettings;

/** Who must act on a failure, as an exit code and one clear line. */
final class Failures {
    private Failures() {}

    static int exitCode(Exception failure, Console console) {
        if (failure instanceof CommandFailure known) {
            console.complain(known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof InvalidDefinitions || failure instanceof InvalidSettings) {
            console.complain(failure.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        if (failure instanceof ControlUnavailable) {
            console.complain(failure.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        LoggerFactory.getLogger(Failures.class).error("the command failed", failure);
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            console.complain(describe(failure));
            return ExitCode.ENVIRONMENT;
        }
        console.complain("something failed that should not: "
                + failure.getClass().getSimpleName() + ": " + failure.getMessage() + where());
        return ExitCode.OUR_FAULT;
    }

    private static String describe(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String reason = cause instanceof FileSystemException file && file.getReason() == null
                ? cause.getClass().getSimpleName().replace("Exception", "") + ": " + file.getFile()
                : cause.getMessage();
        String message = failure == cause ? reason : failure.getMessage() + " (" + reason + ")";
        return message + "; check space and permissions, or run cadre doctor" + where();
    }

    private static String where() {
        String log = System.getProperty("cadre.log");
        return log == null ? "" : " (full log: " + log + ")";
    }
}
