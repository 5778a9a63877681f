package vn.cadre.night;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Work that is done at the same time and ends together: whoever leaves the scope has waited for every task, so that nothing
 * goes on behind a night's back. What failed in a task is thrown where its result is asked for, else when the scope closes.
 */
final class Scope implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Task<?>> tasks = new ArrayList<>();

    /** Something that is being made. */
    static final class Task<T> {
        private final Future<T> future;
        private boolean asked;

        private Task(Future<T> future) {
            this.future = future;
        }

        /** Waits for it. */
        T result() {
            asked = true;
            return waited();
        }

        private T waited() {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw unwrapped(e.getCause());
            }
        }

        private static RuntimeException unwrapped(Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    <T> Task<T> begin(Supplier<T> work) {
        Task<T> task = new Task<>(threads.submit(work::get));
        tasks.add(task);
        return task;
    }

    Task<Void> begin(Runnable work) {
        return begin(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for every task; throws the first failure nobody has been told of, with further ones attached. */
    @Override
    public void close() {
        threads.shutdown();
        RuntimeException first = null;
        for (Task<?> task : tasks) {
            if (!task.asked) {
                first = settled(task, first);
            } else {
                settled(task, new IllegalStateException());
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException settled(Task<?> task, RuntimeException first) {
        try {
            task.waited();
            return first;
        } catch (RuntimeException e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }
}
