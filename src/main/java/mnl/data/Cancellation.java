package mnl.data;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A wish to end work early, heeded by the loops that read, generate and measure samples. It travels with the thread, as an
 * interrupt does, since those loops lie many calls below whoever can wish; unlike an interrupt it closes no file and wakes no
 * queue. Work that nobody may cancel pays for a look at a variable of its thread. Thread-safe.
 */
public final class Cancellation {
    private static final ThreadLocal<Cancellation> HEEDED = new ThreadLocal<>();

    private final @Nullable Cancellation wider;
    private volatile boolean wished;

    /** A wish of its own. */
    public Cancellation() {
        this(null);
    }

    private Cancellation(@Nullable Cancellation wider) {
        this.wider = wider;
    }

    /** A part of what this one ends, which can be ended by itself, too. */
    public Cancellation part() {
        return new Cancellation(this);
    }

    /** Wishes it, from any thread, for good. */
    public void cancel() {
        wished = true;
    }

    /** Whether it is wished. */
    public boolean isCancelled() {
        return wished || (wider != null && wider.isCancelled());
    }

    /**
     * Does work on this thread that heeds this wish.
     *
     * @throws CancellationException when the wish came before the work was done
     */
    public <T> T heededBy(Supplier<T> work) {
        Cancellation before = HEEDED.get();
        HEEDED.set(this);
        try {
            checkpoint();
            return work.get();
        } finally {
            if (before == null) {
                HEEDED.remove();
            } else {
                HEEDED.set(before);
            }
        }
    }

    /** What the work under way on this thread heeds, for threads that do a part of it; null where nobody may cancel it. */
    public static @Nullable Cancellation heeded() {
        return HEEDED.get();
    }

    /**
     * Where the work under way on this thread can end; at least every few milliseconds.
     *
     * @throws CancellationException when it is to end
     */
    public static void checkpoint() {
        Cancellation heeded = HEEDED.get();
        if (heeded != null && heeded.isCancelled()) {
            throw new CancellationException(Texts.of("data.cancellation.the-work-was-cancelled"));
        }
    }
}
