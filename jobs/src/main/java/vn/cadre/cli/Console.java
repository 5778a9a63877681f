package vn.cadre.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.cadre.night.Progress;

/** What a person sees while a command works: a bar with the stage's name on a terminal, plain lines elsewhere. */
public final class Console implements Progress {
    private static final int WIDTH = 24;

    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);
    private final boolean terminal = Boolean.getBoolean("cadre.terminal");
    private final long started = System.nanoTime();
    private int stages = 1;
    private int stage;

    @Override
    public void stages(int count) {
        stages = count;
    }

    @Override
    public void stage(String name) {
        stage++;
        double seconds = seconds();
        if (terminal) {
            int done = WIDTH * (stage - 1) / stages;
            err.printf(
                    Locale.ROOT, "\r[%s%s] %5.1f s  %-40s", "#".repeat(done), "-".repeat(WIDTH - done), seconds, name);
            err.flush();
        } else {
            err.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, name);
        }
    }

    @Override
    public void finished() {
        if (terminal) {
            err.print("\r" + " ".repeat(WIDTH + 54) + "\r");
            err.flush();
        }
    }

    @Override
    public String reason(Exception failure) {
        return Failures.reason(failure);
    }

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        finished();
        err.println("cadre: " + line);
    }

    PrintStream out() {
        return out;
    }

    @Override
    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
