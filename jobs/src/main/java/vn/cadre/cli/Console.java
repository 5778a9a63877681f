package vn.cadre.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.util.Locale;
import vn.cadre.night.Progress;
import vn.cadre.query.SqlRefused;
import vn.cadre.text.SafeText;

/** What a person sees while a command works: a bar with the stage's name on a terminal, plain lines elsewhere. */
public final class Console implements Progress {
    private static final int WIDTH = 24;
    private static final int BUFFER = 1 << 16;

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

    /** What prints a long answer. */
    interface Printing {
        void to(Writer writer) throws IOException, SqlRefused;
    }

    /** Prints something long piece by piece; a reader who has had enough ends it. */
    void print(Printing printing) throws IOException, SqlRefused {
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8), BUFFER);
        try {
            printing.to(writer);
        } finally {
            writer.flush();
        }
    }

    /** Signs that would command the terminal are spelled out. */
    void say(String line) {
        out.println(SafeText.forTerminal(line));
    }

    void complain(String line) {
        finished();
        err.println("cadre: " + SafeText.forTerminal(line));
    }

    PrintStream out() {
        return out;
    }

    @Override
    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
