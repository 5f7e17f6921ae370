package mnl.engine.djl;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import mnl.data.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Some threads that divide work which falls into independent parts, such as chunks of replicas. The calling thread takes parts as
 * the others do, so a thread that the system does not let run holds up one part at most, and where that
 * happens often the calling thread works alone for a while, see {@link TeamBudget}.
 *
 * <p>While a part is done its thread has one native thread and grad mode off: both belong to the thread that set them, and a new
 * thread begins with grad mode on. Results do not depend on the number of threads as long as each part writes to places of its
 * own.
 */
public final class Workers implements AutoCloseable {
    /** How long a thread looks out for more before it sleeps: waking it takes about as long. */
    private static final long PATIENCE_NANOS = 60_000;

    private static final int LOOKS_PER_CLOCK = 32;
    private static final long LEFT = 0xffff_ffffL;

    private final TeamBudget budget;
    private final List<Helper> helpers = new ArrayList<>();

    /** Which call, in the upper half, and how many of its parts nobody has taken yet. */
    private final AtomicLong open = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private IntConsumer work = Workers::nothing;
    private int parts;
    private @Nullable Cancellation wish;
    private boolean busy;
    private volatile @Nullable Thread sleepingCaller;
    private volatile boolean closed;

    /** @param threads how many work at once, the calling one included */
    public Workers(int threads) {
        this(threads, new TeamBudget());
    }

    /** @param budget decides whether they do */
    Workers(int threads, TeamBudget budget) {
        this.budget = budget;
        for (int i = 1; i < threads; i++) {
            helpers.add(new Helper(i));
        }
        helpers.forEach(helper -> helper.thread.start());
    }

    /** Threads that work at once, the calling one included. */
    public int threads() {
        return helpers.size() + 1;
    }

    /**
     * Does every part once and returns when all are done. Parts are begun in ascending order. One call at a time.
     *
     * @param count parts, numbered from 0
     * @param part does one; on any of the threads
     * @throws RuntimeException what the first part that failed threw, once no part is under way; parts that were not begun by
     *     then are left out
     */
    public void each(int count, IntConsumer part) {
        if (busy || closed) {
            throw new IllegalStateException("The workers do one thing at a time, until they are closed.");
        }
        busy = true;
        int nativeThreads = JniUtils.getNumThreads();
        JniUtils.setNumThreads(1);
        try {
            if (count > 1 && !helpers.isEmpty() && budget.allows()) {
                divide(count, part);
            } else {
                doAll(count, part);
            }
        } finally {
            JniUtils.setNumThreads(nativeThreads);
            work = Workers::nothing;
            wish = null;
            busy = false;
        }
        rethrow(failure.getAndSet(null));
    }

    private void doAll(int count, IntConsumer part) {
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            part.accept(i);
        }
        budget.alone(System.nanoTime() - began);
    }

    private void divide(int count, IntConsumer part) {
        publish(count, part);
        long began = System.nanoTime();
        int own = takeParts();
        long ready = System.nanoTime();
        awaitOthers();
        budget.divided(ready - began, System.nanoTime() - ready, own, count);
    }

    private void publish(int count, IntConsumer part) {
        work = part;
        parts = count;
        wish = Cancellation.heeded();
        unfinished.set(count);
        open.set((open.get() & ~LEFT) + LEFT + 1 + count);
        for (int i = 0; i < helpers.size() && i < count - 1; i++) {
            helpers.get(i).wake();
        }
    }

    private static void rethrow(@Nullable Throwable failed) {
        if (failed instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failed instanceof Error error) {
            throw error;
        }
    }

    /** What was published stays until the last part is finished, so whoever has taken one may read it. */
    private int takeParts() {
        int taken = 0;
        for (long seen = open.get(); (seen & LEFT) > 0; seen = open.get()) {
            if (open.compareAndSet(seen, seen - 1)) {
                take(parts - (int) (seen & LEFT));
                taken++;
            }
        }
        return taken;
    }

    private void take(int part) {
        try {
            if (failure.get() == null) {
                doPart(part);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
        if (unfinished.decrementAndGet() == 0) {
            LockSupport.unpark(sleepingCaller);
        }
    }

    private void doPart(int part) {
        Cancellation heeded = wish;
        if (heeded == null) {
            work.accept(part);
        } else {
            heeded.heededBy(() -> {
                work.accept(part);
                return part;
            });
        }
    }

    private void awaitOthers() {
        long began = System.nanoTime();
        for (int looks = 1; unfinished.get() > 0; looks++) {
            Thread.onSpinWait();
            if (looks % LOOKS_PER_CLOCK == 0 && System.nanoTime() - began > PATIENCE_NANOS) {
                sleepingCaller = Thread.currentThread();
                while (unfinished.get() > 0) {
                    LockSupport.park(this);
                }
                sleepingCaller = null;
            }
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        closed = true;
        helpers.forEach(Helper::wake);
    }

    /** One of the other threads. */
    private final class Helper {
        private final Thread thread;
        private volatile boolean asleep;

        Helper(int number) {
            thread = new Thread(this::run, "mnl-engine-worker-" + number);
            thread.setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }

        private void run() {
            JniUtils.setNumThreads(1);
            JniUtils.setGradMode(false);
            while (!closed) {
                takeParts();
                awaitParts();
            }
        }

        private void awaitParts() {
            long began = System.nanoTime();
            for (int looks = 1; isIdle(); looks++) {
                Thread.onSpinWait();
                if (looks % LOOKS_PER_CLOCK == 0 && System.nanoTime() - began > PATIENCE_NANOS) {
                    asleep = true;
                    while (isIdle()) {
                        LockSupport.park(Workers.this);
                    }
                    asleep = false;
                }
            }
        }

        private boolean isIdle() {
            return (open.get() & LEFT) == 0 && !closed;
        }
    }

    private static void nothing(int part) {}
}
