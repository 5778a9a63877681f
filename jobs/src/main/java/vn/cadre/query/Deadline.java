package vn.cadre.query;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Stops a statement when its time is over, or when the process is told to end. */
final class Deadline implements AutoCloseable {
    private final Thread clock;
    private final Thread atTheEnd = new Thread(this::cancel, "end of the query");
    private final long endsAt;
    private Statement watched;
    private boolean passed;
    private boolean closed;

    Deadline(Duration time) {
        endsAt = System.nanoTime() + time.toNanos();
        clock = new Thread(this::await, "time limit of the query");
        clock.setDaemon(true);
        clock.start();
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    synchronized void watch(Statement statement) {
        watched = statement;
    }

    /** True when the time was over before the statement was. */
    synchronized boolean passed() {
        return passed;
    }

    private synchronized void await() {
        try {
            for (long left = left(); left > 0 && !closed; left = left()) {
                wait(left);
            }
            if (!closed) {
                passed = true;
                cancel();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        return (endsAt - System.nanoTime() + 999_999) / 1_000_000;
    }

    private synchronized void cancel() {
        try {
            if (watched != null && !watched.isClosed()) {
                watched.cancel();
            }
        } catch (SQLException e) {
            passed = true; // a statement that has just ended needs no end
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            return; // the process is ending
        }
    }
}
