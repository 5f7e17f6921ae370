package mnl.ui.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mnl.data.Cancellation;
import mnl.data.Unawaited;
import org.jspecify.annotations.Nullable;

/**
 * Reads one thing at a time in the background: what is asked for next takes the place of what is under way, of which nothing is
 * heard any more. Belongs to the FX thread.
 */
final class BackgroundReading {
    private final Executor background;
    private final Executor fxThread;
    private Cancellation current = new Cancellation();

    BackgroundReading(Executor background, Executor fxThread) {
        this.background = background;
        this.fxThread = fxThread;
    }

    /**
     * Reads something.
     *
     * @param then takes it on the FX thread, null where it failed, and the failure, null where it did not
     */
    <T> void read(Supplier<T> work, BiConsumer<? super T, ? super @Nullable Throwable> then) {
        read(work, then, unwanted -> {});
    }

    /**
     * The same of something that must be given back.
     *
     * @param giveBack takes on the FX thread what was read and is not wanted any more
     */
    <T> void read(Supplier<T> work, BiConsumer<? super T, ? super @Nullable Throwable> then, Consumer<T> giveBack) {
        current.cancel();
        Cancellation mine = new Cancellation();
        current = mine;
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> mine.heededBy(work), background), fxThread, (found, error) -> {
                    if (!mine.isCancelled()) {
                        then.accept(found, error);
                    } else if (error == null) {
                        giveBack.accept(found);
                    }
                });
    }

    /** Likewise; where it fails that is logged. */
    <T> void read(Supplier<T> work, Consumer<? super T> then) {
        read(work, (found, error) -> {
            if (error == null) {
                then.accept(found);
            } else {
                Unawaited.goOn(CompletableFuture.failedFuture(error));
            }
        });
    }

    /** Ends it. */
    void cancel() {
        current.cancel();
    }
}
