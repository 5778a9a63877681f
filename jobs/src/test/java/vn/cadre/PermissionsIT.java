package vn.cadre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what of a home: the owner all, the readers' group what is published, others nothing. */
class PermissionsIT {
    private static final Set<String> PRIVATE = Set.of("vault", "outbox", "keys", "control");
    /** A group that every Linux has. */
    private static final String GROUP = "users";

    @TempDir
    static Path directory;

    private static Path inbox;

    @BeforeAll
    static void send() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        inbox = directory.resolve("inbox");
        Path file = inbox.resolve("40/training_2019-11.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                Mã lớp,Tên lớp,Từ ngày,Số học viên
                L-01,Bồi dưỡng cán bộ,5/11/2019,40
                L-02,Bồi dưỡng cán bộ,?,40
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-12-02T01:00:00Z")));
    }

    @Test
    void aHomeIsForItsOwnerAndGroupWhateverTheUmask() throws IOException {
        Path home = directory.resolve("home-open");
        night(home, "000");
        Map<String, String> wrong = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.toList()) {
                String place = home.relativize(path).toString();
                String part = home.relativize(path).getName(0).toString();
                String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                boolean folder = Files.isDirectory(path);
                String expected = PRIVATE.contains(part) ? "rwx------" : folder ? "rwxr-x---" : "rw-r-----";
                boolean within = PRIVATE.contains(part) && !place.equals(part); // nobody comes so far
                if (!within && !modes.equals(expected)) {
                    wrong.put(place, modes);
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void analystsReadWhatIsPublishedAndNothingElse() throws IOException {
        becomesAnother();
        Path home = Files.createDirectory(directory.resolve("home-group"));
        Path settings = Files.writeString(
                home.resolve("cadre.yaml"), "home: {group: " + GROUP + "}\ncontrol: {user: cadre, password: secret}\n");
        night(home, "077");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)));
        int group = (Integer) Files.getAttribute(home, "unix:gid");
        Path own = Files.createDirectory(directory.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));

        Launcher.Run rows = as(group, home, "sql", "--format", "csv", "select trainees from fact_training");
        assertEquals("0 trainees\r\n40\r\n", rows.exit() + " " + rows.out(), rows::err);
        Launcher.Run report = as(
                group,
                home,
                "report",
                "--period",
                "2019-11",
                "--out",
                own.resolve("report").toString());
        assertEquals(0, report.exit(), report::err);
        assertTrue(Files.size(Path.of(report.out().strip())) > 10_000);
        assertEquals(0, as(group, home, "status").exit());
        assertEquals(Set.of(), unreadable(group, home));
        for (String part : PRIVATE) {
            assertEquals(
                    2,
                    other(group, List.of("ls", home.resolve(part).toString())).exit(),
                    part);
        }
        Launcher.Run stranger = as(NOBODYS_GROUP, home, "sql", "select 1");
        assertEquals(4, stranger.exit(), stranger::toString);
        assertTrue(stranger.err().contains("may not read the home"), stranger::err);
    }

    /** The files of the published parts that a member of the group cannot read. */
    private static Set<String> unreadable(int group, Path home) {
        Launcher.Run found = other(
                group,
                List.of(
                        "find",
                        home.resolve("editions").toString(),
                        home.resolve("reports").toString(),
                        home.resolve("warehouse").toString(),
                        "!",
                        "-readable"));
        assertEquals(0, found.exit(), found::err);
        return new TreeSet<>(found.out().lines().toList());
    }

    @Test
    void aGroupThatThereIsNotIsToldBeforeAnythingIsMade() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home-nobody"));
        Files.writeString(home.resolve("cadre.yaml"), "home: {group: no-such-group}\n");
        Launcher.Run run = Launcher.cadre("nightly", "--inbox", inbox.toString(), "--home", home.toString());
        assertEquals(
                List.of(
                        4,
                        "cadre: there is no group no-such-group on this machine; make it, or correct home.group in"
                                + " cadre.yaml\n"),
                List.of(run.exit(), run.err()));
    }

    private static final int NOBODY = 65534;
    private static final int NOBODYS_GROUP = 65534;

    private static void night(Path home, String umask) {
        Launcher.Run run = Launcher.run(
                Path.of("."),
                List.of(
                        "bash",
                        "-c",
                        "umask " + umask + " && '" + Launcher.path() + "' nightly --inbox '" + inbox + "' --home '"
                                + home + "'"));
        assertEquals(0, run.exit(), run::err);
    }

    private static Launcher.Run as(int group, Path home, String command, String... arguments) {
        List<String> words = new ArrayList<>(List.of(Launcher.path().toString(), command, "--home", home.toString()));
        words.addAll(List.of(arguments));
        return other(group, words);
    }

    private static Launcher.Run other(int group, List<String> command) {
        List<String> words = new ArrayList<>(List.of(
                "env",
                "HOME=/nonexistent",
                "CADRE_NO_ARCHIVE=1",
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODYS_GROUP,
                "--groups=" + group,
                "--inh-caps=-all",
                "--bounding-set=-all"));
        words.addAll(command);
        return Launcher.run(Path.of("/"), words);
    }

    private static void becomesAnother() {
        boolean able =
                Launcher.run(Path.of("/"), List.of("id", "-u")).out().strip().equals("0")
                        && Files.isExecutable(Path.of("/usr/bin/setpriv"));
        boolean reachable = able
                && other(NOBODYS_GROUP, List.of("test", "-x", Launcher.path().toString()))
                                .exit()
                        == 0;
        if (!reachable) {
            String reason = "becoming another user needs root, setpriv and a checkout that others may read";
            if (System.getenv("CI") != null) {
                fail(reason);
            }
            abort(reason);
        }
    }
}
