package mnl.ui.session;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mnl.engine.TrainingEvent;

/**
 * Where the engine leaves its events and the pulse picks them up: progress latest-wins, everything else lossless and in
 * order.
 */
final class EventInbox implements Consumer<TrainingEvent> {
    private final ConcurrentLinkedQueue<TrainingEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicReference<TrainingEvent.Progress> progress = new AtomicReference<>();

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Progress p) {
            progress.set(p);
        } else {
            events.add(event);
        }
    }

    /** Hands over all that came since the last call, progress last. */
    void drain(Consumer<TrainingEvent> to) {
        for (TrainingEvent event = events.poll(); event != null; event = events.poll()) {
            to.accept(event);
        }
        TrainingEvent.Progress latest = progress.getAndSet(null);
        if (latest != null) {
            to.accept(latest);
        }
    }
}
