package vn.cadre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One home that {@code cadre demo} made, for every launcher test of this run; tests read it, and leave it as it is. */
public final class DemoHome {
    private static final Path HOME = Launcher.checkout().resolve("jobs/target/launcher-tests/demo-home");
    private static final Launcher.Run DEMO = make();

    private DemoHome() {}

    /** What {@code cadre demo --json} said. */
    static Launcher.Run demo() {
        return DEMO;
    }

    static Path path() {
        return HOME;
    }

    static Path inbox() {
        return HOME.resolve("sample/inbox");
    }

    static Launcher.Run cadre(String command, String... arguments) {
        return Launcher.cadre(Stream.concat(Stream.of(command, "--home", HOME.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** The answer's lines as CSV, header first. */
    public static List<String> csv(String sql) {
        return cadre("sql", "--format", "csv", sql).csv().stream()
                .map(fields -> String.join(" | ", fields))
                .toList();
    }

    /** A submission of the demo's inbox, with its time of arrival, in another inbox. */
    static void send(String name, Path inbox) throws IOException {
        Path from = inbox().resolve(name);
        Path to = inbox.resolve(name);
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        FileTime received = Files.getLastModifiedTime(from);
        Files.setLastModifiedTime(to, received);
    }

    private static Launcher.Run make() {
        remove();
        Launcher.Run demo = Launcher.cadre("demo", "--home", HOME.toString(), "--json");
        if (demo.exit() != 0) {
            throw new AssertionError("the demo failed: " + demo);
        }
        return demo;
    }

    private static void remove() {
        if (!Files.exists(HOME)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(HOME)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
