package vn.cadre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher {@code jobs/bin/cadre}, started as a user starts it: a process of its own, nothing on its input. */
final class Launcher {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MINUTES = 15;

    private Launcher() {}

    /** What a command did. */
    record Run(int exit, String out, String err) {
        /** Standard output as JSON, after a success. */
        JsonNode json() {
            try {
                return JSON.readTree(successful().out);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + this, e);
            }
        }

        /** Standard output as CSV, header first, after a success. */
        List<List<String>> csv() {
            return CsvReader.builder().ofCsvRecord(successful().out).stream()
                    .map(CsvRecord::getFields)
                    .toList();
        }

        private Run successful() {
            if (exit != 0) {
                throw new AssertionError("failed: " + this);
            }
            return this;
        }
    }

    static Run cadre(String... arguments) {
        return run(Path.of("."), command(arguments));
    }

    private static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectInput(nothing())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static Run run(Path directory, List<String> command) {
        try {
            Path out = Files.createTempFile("cadre", ".out");
            Path err = Files.createTempFile("cadre", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectInput(nothing())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError(command + " did not end: " + Files.readString(err));
                }
                return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends a night with SIGKILL as soon as it announces a stage. */
    static void killedWhen(String stage, String... arguments) throws IOException, InterruptedException {
        Process night = start(arguments);
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = night.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.endsWith("/ " + stage)) {
                    night.destroyForcibly();
                    if (night.waitFor() != 128 + 9) {
                        throw new AssertionError("not killed: " + said);
                    }
                    return;
                }
            }
        }
        throw new AssertionError("the night ended before " + stage + ": " + said);
    }

    /** A copy of the checkout's definitions that a test may change. */
    static void copyDefinitions(Path to) throws IOException {
        Path from = checkout().resolve("schemas");
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    static Path path() {
        return Path.of(System.getProperty("cadre.launcher")).toAbsolutePath().normalize();
    }

    /** The checkout that the launcher belongs to. */
    static Path checkout() {
        return path().getParent().getParent().getParent();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static ProcessBuilder.Redirect nothing() {
        return ProcessBuilder.Redirect.from(new File("/dev/null"));
    }
}
