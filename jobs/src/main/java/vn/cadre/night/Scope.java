package vn.cadre.night;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Task<?>> tasks = Collections.synchronizedList(new ArrayList<>());
    private final Set<Throwable> told = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** Something that is being made. */
    final class Task<T> {
        private final Future<T> future;

        private Task(Future<T> future) {
            this.future = future;
        }

        /** Waits for it. */
        T result() {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                told.add(e.getCause());
                throw unwrapped(e.getCause());
            }
        }

        /** Waits for it, and says why it failed, unless that was told already. */
        private Optional<Throwable> untold() {
            try {
                future.get();
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                return told.add(e.getCause()) ? Optional.of(e.getCause()) : Optional.empty();
            }
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

    private static RuntimeException unwrapped(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** Waits for every task; throws the first failure that nobody was told of, with further ones attached. */
    @Override
    public void close() {
        threads.shutdown();
        List<Throwable> failures =
                tasks.stream().map(Task::untold).flatMap(Optional::stream).toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
            throw unwrapped(failures.get(0));
        }
    }
}
