package vn.cadre.night;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is done at the same time ends together. */
class ScopeTest {
    @Test
    void closingWaitsForEveryTask() {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch closing = new CountDownLatch(1);
        try (Scope scope = new Scope()) {
            scope.begin(() -> {
                await(closing);
                done.set(true);
            });
            closing.countDown();
        }
        assertTrue(done.get());
    }

    @Test
    void theFirstFailureIsThrownAndLaterOnesAreAttached() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalArgumentException second = new IllegalArgumentException("second");
        RuntimeException thrown = assertThrows(RuntimeException.class, () -> {
            try (Scope scope = new Scope()) {
                scope.begin((Runnable) () -> {
                    throw first;
                });
                scope.begin((Runnable) () -> {
                    throw second;
                });
            }
        });
        assertSame(first, thrown);
        assertArrayEquals(new Throwable[] {second}, thrown.getSuppressed());
    }

    @Test
    void aFailureThatWasToldIsNotToldAgainByWhoeverWaitedForIt() {
        IllegalStateException failure = new IllegalStateException("once");
        RuntimeException thrown = assertThrows(RuntimeException.class, () -> {
            try (Scope scope = new Scope()) {
                Scope.Task<Void> task = scope.begin((Runnable) () -> {
                    throw failure;
                });
                scope.begin(task::result);
                task.result();
            }
        });
        assertSame(failure, thrown);
        assertEquals(0, thrown.getSuppressed().length);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
