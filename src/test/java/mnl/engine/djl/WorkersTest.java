package mnl.engine.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.data.Cancellation;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private PyTorchRuntime runtime;
    private Workers workers;

    /** Divides however busy the machine is. */
    private static final class Always extends TeamBudget {
        @Override
        boolean allows() {
            return true;
        }
    }

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(new EngineSettings(3), EngineStartListener.SILENT);
        workers = new Workers(3, new Always());
    }

    @AfterEach
    void close() {
        workers.close();
        runtime.close();
        JniUtils.setNumThreads(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyPartIsDoneOnceCallAfterCall(int threads) {
        try (Workers team = new Workers(threads, new Always())) {
            for (int call = 0; call < 2000; call++) {
                AtomicIntegerArray done = new AtomicIntegerArray(call % 7);
                team.each(done.length(), done::incrementAndGet);
                for (int part = 0; part < done.length(); part++) {
                    assertEquals(1, done.get(part), "part " + part + " of call " + call);
                }
            }
        }
    }

    @Test
    void theThreadsWorkAtTheSameTime() {
        CountDownLatch all = new CountDownLatch(3);
        Set<String> names = ConcurrentHashMap.newKeySet();

        workers.each(3, part -> {
            names.add(Thread.currentThread().getName());
            all.countDown();
            await(all);
        });

        assertEquals(3, names.size());
        assertTrue(names.contains(Thread.currentThread().getName()));
    }

    @Test
    void threadsThatSleepAreWoken() {
        awaitSleep();
        theThreadsWorkAtTheSameTime();
    }

    @Test
    void whileAPartIsDoneItsThreadHasOneNativeThreadAndRecordsNothing() {
        CountDownLatch all = new CountDownLatch(3);
        Set<String> states = ConcurrentHashMap.newKeySet();

        workers.each(3, part -> {
            states.add(JniUtils.getNumThreads() + " " + JniUtils.isGradMode());
            all.countDown();
            await(all);
        });

        assertEquals(Set.of("1 false"), states);
        assertEquals(3, JniUtils.getNumThreads());
    }

    @Test
    void theFirstFailureIsThrownAndTheRestLeftOut() {
        IllegalArgumentException failure = new IllegalArgumentException("part 3");
        Set<Integer> begun = ConcurrentHashMap.newKeySet();

        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> workers.each(1000, part -> {
                    begun.add(part);
                    if (part == 3) {
                        throw failure;
                    }
                    awaitFailure(part);
                }));

        assertSame(failure, thrown);
        assertTrue(begun.size() < 1000, () -> begun.size() + " parts were begun");
        AtomicInteger again = new AtomicInteger();
        workers.each(10, part -> again.incrementAndGet());
        assertEquals(10, again.get());
    }

    @Test
    void anErrorTravelsToo() {
        assertThrows(
                StackOverflowError.class,
                () -> workers.each(5, part -> {
                    throw new StackOverflowError();
                }));
    }

    @Test
    void theCallersWishIsHeededOnEveryThread() {
        Cancellation wish = new Cancellation();
        CountDownLatch all = new CountDownLatch(3);
        Set<Integer> after = new HashSet<>();

        assertThrows(
                CancellationException.class,
                () -> wish.heededBy(() -> {
                    workers.each(3, part -> {
                        all.countDown();
                        await(all);
                        wish.cancel();
                        Cancellation.checkpoint();
                        synchronized (after) {
                            after.add(part);
                        }
                    });
                    return 0;
                }));

        assertEquals(Set.of(), after);
    }

    @Test
    void aPartCannotDivideItsWorkAgain() {
        assertThrows(IllegalStateException.class, () -> workers.each(1, part -> workers.each(1, inner -> {})));
    }

    @Test
    void closedWorkersEnd() throws InterruptedException {
        Set<Thread> threads = helpers();
        assertFalse(threads.isEmpty());

        workers.close();

        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            assertFalse(thread.isAlive(), thread::getName);
        }
        assertThrows(IllegalStateException.class, () -> workers.each(1, part -> {}));
    }

    /** Those that every other test has left alive are not waited for. */
    private Set<Thread> helpers() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Thread> found = ConcurrentHashMap.newKeySet();
        workers.each(3, part -> {
            found.add(Thread.currentThread());
            all.countDown();
            await(all);
        });
        return found.stream().filter(thread -> thread != Thread.currentThread()).collect(Collectors.toSet());
    }

    private void awaitSleep() {
        for (Thread thread : helpers()) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** Parts after the one that fails take a while, so that the failure is seen before all are begun. */
    private static void awaitFailure(int part) {
        assertTrue(IntStream.range(0, 20_000).map(i -> i ^ part).sum() != 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
