package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mnl.analysis.run.Measurement;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;

/** Remembers every event, and lets a test wait for what it expects. */
final class Recorder implements Consumer<TrainingEvent> {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final List<TrainingEvent> events = new ArrayList<>();

    @Override
    public synchronized void accept(TrainingEvent event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<TrainingEvent> events() {
        return List.copyOf(events);
    }

    synchronized List<Measurement> measurements() {
        return events.stream()
                .filter(TrainingEvent.Measured.class::isInstance)
                .map(e -> ((TrainingEvent.Measured) e).measurement())
                .toList();
    }

    synchronized List<RunState> states() {
        return events.stream()
                .filter(TrainingEvent.StateChanged.class::isInstance)
                .map(e -> ((TrainingEvent.StateChanged) e).state())
                .toList();
    }

    synchronized String failure() {
        return events.stream()
                .filter(TrainingEvent.Failed.class::isInstance)
                .map(e -> ((TrainingEvent.Failed) e).message())
                .findFirst()
                .orElse("");
    }

    /** Waits until the last state that was told is this one and the events fit. */
    synchronized void await(Predicate<Recorder> condition, String what) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT_NANOS;
        while (!condition.test(this)) {
            long left = limit - System.nanoTime();
            if (left <= 0) {
                fail("Waited in vain for " + what + "; events: " + events);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    void awaitState(RunState state) throws InterruptedException {
        await(r -> !r.states().isEmpty() && r.states().get(r.states().size() - 1) == state, state.name());
    }

    void awaitMeasurements(int count) throws InterruptedException {
        await(r -> r.measurements().size() >= count, count + " measurements");
    }
}
