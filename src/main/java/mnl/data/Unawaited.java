package mnl.data;

import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain of futures ends, since nobody waits for what comes of it: the one place that drops a future. A failure that
 * nobody took is logged, so that none vanishes.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class Unawaited {
    private static final System.Logger LOG = System.getLogger(Unawaited.class.getName());

    private Unawaited() {}

    /**
     * Has something done as soon as an answer is there or has failed, on the thread that brings it.
     *
     * @param next takes the answer, null where it failed, and the failure, null where it did not
     */
    public static <T> void whenDone(
            CompletableFuture<T> answer, BiConsumer<? super T, ? super @Nullable Throwable> next) {
        whenDone(answer, Runnable::run, next);
    }

    /**
     * The same on another thread.
     *
     * @param thread where the answer is taken
     */
    public static <T> void whenDone(
            CompletableFuture<T> answer, Executor thread, BiConsumer<? super T, ? super @Nullable Throwable> next) {
        goOn(answer.handleAsync(
                (found, failure) -> {
                    next.accept(found, failure);
                    return true;
                },
                thread));
    }

    /** Lets work go on by itself; it is logged where it fails. */
    public static void goOn(CompletableFuture<?> work) {
        work.whenComplete((done, failure) -> {
            if (failure != null) {
                log(Causes.of(failure));
            }
        });
    }

    /** What was cancelled was not wanted, and executors refuse work when the program ends. */
    private static void log(Throwable failure) {
        boolean expected = failure instanceof CancellationException || failure instanceof RejectedExecutionException;
        LOG.log(expected ? Level.DEBUG : Level.ERROR, "Work that nobody waits for has failed", failure);
    }
}
