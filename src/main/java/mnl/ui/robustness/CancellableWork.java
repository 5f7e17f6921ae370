package mnl.ui.robustness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import mnl.ui.task.Failures;

/** Something that takes seconds: one at a time, with its progress, to be given up at any time. Belongs to the FX thread. */
final class CancellableWork {
    private static final double IDLE = -1;

    private final Executor fxThread;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private CompletableFuture<?> underWay;

    /** @param fxThread brings answers and progress back */
    CancellableWork(Executor fxThread) {
        this.fxThread = fxThread;
    }

    /**
     * Gives up what is under way and starts something else.
     *
     * @param ask starts it; notified of the share that is done on any thread
     * @param found receives the answer
     * @param failed receives one sentence where there is none
     */
    <A> void start(Function<DoubleConsumer, CompletableFuture<A>> ask, Consumer<A> found, Consumer<String> failed) {
        cancel();
        progress.set(0);
        CompletableFuture<A> mine = new CompletableFuture<>();
        underWay = mine;
        CompletableFuture<A> answer = ask.apply(new Shares(mine));
        mine.whenComplete((result, failure) -> answer.cancel(false));
        answer.whenCompleteAsync(
                (result, failure) -> {
                    if (underWay == mine) {
                        end();
                        if (failure == null) {
                            found.accept(result);
                        } else {
                            failed.accept(sentence(failure));
                        }
                    }
                },
                fxThread);
    }

    /** Gives up what is under way. */
    void cancel() {
        CompletableFuture<?> given = underWay;
        end();
        if (given != null) {
            given.cancel(false);
        }
    }

    private void end() {
        underWay = null;
        progress.set(IDLE);
    }

    private static String sentence(Throwable failure) {
        return Failures.sentence(failure, "This did not work out: " + Failures.cause(failure));
    }

    /** 0 to 1 while something is under way, negative otherwise. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Brings the newest share to the FX thread, and no more often than it is taken there. */
    private final class Shares implements DoubleConsumer {
        private final CompletableFuture<?> of;
        private final AtomicReference<Double> waiting = new AtomicReference<>();

        Shares(CompletableFuture<?> of) {
            this.of = of;
        }

        @Override
        public void accept(double share) {
            if (waiting.getAndSet(share) == null) {
                fxThread.execute(this::show);
            }
        }

        private void show() {
            Double share = waiting.getAndSet(null);
            if (underWay == of && share != null) {
                progress.set(share);
            }
        }
    }
}
