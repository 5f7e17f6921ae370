package mnl.ui.encode;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.engine.FeatureExtraction;

/** Work in the background, with its answer and the newest of its progress on the FX thread. */
final class EncodeTasks {
    private final Executor background;
    private final Executor fxThread;

    EncodeTasks(Executor background, Executor fxThread) {
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Has something computed. */
    <T> void ask(Supplier<T> work, BiConsumer<T, Throwable> answer) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(work, background),
                fxThread,
                (result, failure) -> answer.accept(result, failure == null ? null : Causes.of(failure)));
    }

    /** Brings progress to the FX thread, and no more often than it is taken there. */
    FeatureExtraction.Progress newest(FeatureExtraction.Progress show) {
        AtomicReference<int[]> waiting = new AtomicReference<>();
        return (done, samples) -> {
            if (waiting.getAndSet(new int[] {done, samples}) == null) {
                fxThread.execute(() -> {
                    int[] counts = waiting.getAndSet(null);
                    show.at(counts[0], counts[1]);
                });
            }
        };
    }
}
