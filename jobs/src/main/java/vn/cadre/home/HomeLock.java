package vn.cadre.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cadre.text.date.HanoiTime;

/** The right to change a home, which one process has at a time and the system takes back when that process ends. */
public final class HomeLock implements AutoCloseable {
    /** Within one process, opening and closing the file again would give the lock away. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** What came of asking for the home. */
    public sealed interface Attempt {
        /** The home is ours until the lock is closed. */
        record Taken(HomeLock lock) implements Attempt {}

        /** Another run holds the home. */
        record Busy(Holder holder) implements Attempt {}
    }

    /** Who holds a home; a part that cannot be told is {@code ?}. */
    public record Holder(String pid, String host, String since, String command) {
        public Holder {
            Objects.requireNonNull(pid, "pid");
        }
    }

    /** Asks for the home; the command is what the next one to ask is told. */
    public static Attempt take(Home home, String command) {
        try {
            Path file = Files.createDirectories(home.directory())
                    .toRealPath()
                    .resolve(home.lock().getFileName());
            return HELD_HERE.add(file) ? lock(file, command) : new Attempt.Busy(holder(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the home cannot be locked: " + home.lock(), e);
        }
    }

    private static Attempt lock(Path file, String command) throws IOException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return new Attempt.Busy(holder(file));
            }
            sign(channel, command);
            taken = true;
            return new Attempt.Taken(new HomeLock(file, channel));
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static void sign(FileChannel channel, String command) throws IOException {
        String text = "pid=%d%nhost=%s%nsince=%s%ncommand=%s%n"
                .formatted(
                        ProcessHandle.current().pid(),
                        host(),
                        HanoiTime.second(Instant.now()),
                        command.replaceAll("[\\p{Cntrl}\\\\]", " "));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Without asking the network, which may not answer. */
    private static String host() throws IOException {
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        return Files.isReadable(kernel)
                ? Files.readString(kernel).strip()
                : Objects.requireNonNullElse(System.getenv("COMPUTERNAME"), "?");
    }

    private static Holder holder(Path file) throws IOException {
        Properties signed = new Properties();
        signed.load(new StringReader(Files.readString(file)));
        return new Holder(
                signed.getProperty("pid", "?"),
                signed.getProperty("host", "?"),
                signed.getProperty("since", "?"),
                signed.getProperty("command", "?"));
    }

    /** Gives the home back. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the home cannot be given back: " + file, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
