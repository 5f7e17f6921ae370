package mnl.engine.evaluate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the answers to one portion of samples on another thread while the next are computed. Portions are taken in order, one
 * at a time; the results are those of doing one after the other.
 */
final class Tally {
    private final Consumer<Answers> consumer;
    private Answers free;
    private Answers other;
    private @Nullable CompletableFuture<Void> running;

    /**
     * @param one room for the answers to a portion
     * @param other room for those to the next
     * @param consumer adds them up
     */
    Tally(Answers one, Answers other, Consumer<Answers> consumer) {
        this.free = one;
        this.other = other;
        this.consumer = consumer;
    }

    /** Room that nobody reads from. */
    Answers free() {
        return free;
    }

    /** Has what is in the room of {@link #free} added up, once the portion before it is. */
    void take() {
        finish();
        Answers full = free;
        free = other;
        other = full;
        running = CompletableFuture.runAsync(() -> consumer.accept(full));
    }

    /** Waits for what is taken; throws what the consumer threw. */
    void finish() {
        CompletableFuture<Void> last = running;
        running = null;
        if (last == null) {
            return;
        }
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
