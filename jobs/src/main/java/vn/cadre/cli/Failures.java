package vn.cadre.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import vn.cadre.contract.file.InvalidDefinitions;
import vn.cadre.control.ControlUnavailable;
import vn.cadre.control.InvalidSettings;
import vn.cadre.home.HomeUnfit;
import vn.cadre.lake.InvalidQuery;
import vn.cadre.report.InvalidReports;

/** Who must act on a failure, as an exit code and one clear line. */
public final class Failures {
    private static final int DEPTH = 100;

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
        Optional<Throwable> wrong = causes(failure)
                .filter(cause -> cause instanceof InvalidQuery || cause instanceof InvalidReports)
                .findFirst();
        if (wrong.isPresent()) {
            console.complain(wrong.get().getMessage());
            return ExitCode.WRONG_USAGE;
        }
        boolean environment =
                failure instanceof ControlUnavailable || failure instanceof HomeUnfit || refusal(failure) != null;
        if (!(failure instanceof ControlUnavailable || failure instanceof HomeUnfit)) {
            LoggerFactory.getLogger(Failures.class).error("the command failed", failure);
        }
        console.complain(
                environment
                        ? reason(failure) + where()
                        : "something failed that should not: " + reason(failure) + where());
        return environment ? ExitCode.ENVIRONMENT : ExitCode.OUR_FAULT;
    }

    /** Why a command failed, in one line. */
    public static String reason(Exception failure) {
        IOException refusal = refusal(failure);
        if (refusal != null) {
            return refused(failure) + " (" + words(refusal) + "); check space and permissions, or run cadre doctor";
        }
        Throwable known =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean ours = known instanceof IllegalStateException
                || known.getClass().getName().startsWith("vn.cadre.");
        String message = String.valueOf(known.getMessage());
        return ours
                ? message
                : known.getClass().getSimpleName() + ": "
                        + message.lines().findFirst().orElse("");
    }

    /** What the system refused to read or write, or null when it refused nothing; libraries wrap it in their own failures. */
    private static IOException refusal(Throwable failure) {
        return (IOException) causes(failure)
                .filter(IOException.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** What was to be read or written, as whoever knew it best says. */
    private static String refused(Throwable failure) {
        return causes(failure)
                .filter(UncheckedIOException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.contains("Exception: "))
                .findFirst()
                .orElseGet(() -> causes(failure).anyMatch(SQLException.class::isInstance)
                        ? "the control database cannot be read or written"
                        : "something cannot be read or written");
    }

    private static String words(IOException refusal) {
        return refusal instanceof FileSystemException file && file.getReason() == null
                ? refusal.getClass().getSimpleName().replace("Exception", "") + ": " + file.getFile()
                : refusal.getMessage();
    }

    /** The failure and its causes; some libraries make a ring of them. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }

    private static String where() {
        String log = System.getProperty("cadre.log");
        return log == null ? "" : " (full log: " + log + ")";
    }
}
