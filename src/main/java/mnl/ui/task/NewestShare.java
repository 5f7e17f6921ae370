package mnl.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;

/** Brings the newest share of work to the FX thread, and no more often than it is taken there. Used on any thread. */
final class NewestShare implements DoubleConsumer {
    private final Executor fxThread;
    private final DoubleConsumer show;
    private final AtomicReference<Double> newest = new AtomicReference<>();

    NewestShare(Executor fxThread, DoubleConsumer show) {
        this.fxThread = fxThread;
        this.show = show;
    }

    @Override
    public void accept(double share) {
        if (newest.getAndSet(share) == null) {
            fxThread.execute(() -> show.accept(newest.getAndSet(null)));
        }
    }
}
