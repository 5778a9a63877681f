package vn.cadre.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.home.HomeLock.Attempt;

class HomeLockTest {
    @TempDir
    Path directory;

    @Test
    void theSecondLearnsWhoHoldsTheHome() {
        Home home = new Home(directory);
        HomeLock first = assertInstanceOf(Attempt.Taken.class, HomeLock.take(home, "nightly --inbox a\nb"))
                .lock();

        HomeLock.Holder holder = assertInstanceOf(Attempt.Busy.class, HomeLock.take(home, "close"))
                .holder();
        first.close();

        assertEquals(
                List.of(String.valueOf(ProcessHandle.current().pid()), "nightly --inbox a b"),
                List.of(holder.pid(), holder.command()));
        assertInstanceOf(Attempt.Taken.class, HomeLock.take(home, "close"))
                .lock()
                .close();
    }

    @Test
    void anotherProcessIsKeptOutUntilTheHolderEnds() throws Exception {
        Home home = new Home(directory);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals("held", other.inputReader().readLine());

        HomeLock.Holder holder = assertInstanceOf(Attempt.Busy.class, HomeLock.take(home, "nightly"))
                .holder();
        other.destroyForcibly().waitFor();

        assertEquals(List.of(String.valueOf(other.pid()), "other"), List.of(holder.pid(), holder.command()));
        assertInstanceOf(Attempt.Taken.class, HomeLock.take(home, "nightly"))
                .lock()
                .close();
        assertEquals("", Files.readString(home.lock()));
    }

    /** A process that holds a home until it is killed. */
    static final class Holding {
        public static void main(String[] arguments) throws Exception {
            HomeLock.take(new Home(Path.of(arguments[0])), "other");
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }
}
