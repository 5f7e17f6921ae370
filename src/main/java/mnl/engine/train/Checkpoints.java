package mnl.engine.train;

import java.util.Optional;
import java.util.function.LongSupplier;
import mnl.engine.Checkpoint;
import mnl.engine.state.Memento;
import org.jspecify.annotations.Nullable;

/**
 * When the state of a training is saved: after an epoch, ten seconds after the time before and no sooner than saving has taken
 * a fiftieth of the time since, and when a run ends. Belongs to the engine's thread.
 */
final class Checkpoints {
    private static final long INTERVAL_NANOS = 10_000_000_000L;
    private static final int TIMES_ITS_COST = 50;

    private final LongSupplier clock;
    private long dueAt;
    private int measurements;
    private int events;
    private @Nullable Checkpoint beforeLast;

    /** @param clock monotonic, in nanoseconds */
    Checkpoints(LongSupplier clock) {
        this.clock = clock;
        dueAt = clock.getAsLong() + INTERVAL_NANOS;
    }

    /** The training goes on from here. */
    void goOnFrom(Checkpoint earlier) {
        measurements = earlier.measurements();
        events = earlier.events();
    }

    void measured() {
        measurements++;
    }

    void ruleActed() {
        events++;
    }

    /** The state after an epoch that is not the last one; empty where it is not time for it. */
    Optional<Checkpoint> afterEpoch(TrainingSession session) {
        if (session.lastEpochChooses()) {
            beforeLast = take(session);
            return Optional.empty();
        }
        return clock.getAsLong() < dueAt ? Optional.empty() : Optional.of(take(session));
    }

    /**
     * The state that a run leaves, from which it can be trained for longer. Where early stopping has chosen the weights at the
     * end of the last epoch, that of before this epoch.
     */
    Checkpoint atEnd(TrainingSession session) {
        Checkpoint before = beforeLast;
        return before != null && session.isFinished() ? before : take(session);
    }

    private Checkpoint take(TrainingSession session) {
        long start = clock.getAsLong();
        Memento state = session.save();
        Checkpoint taken = new Checkpoint(state, session.position(), session.isMeasured(), measurements, events);
        long end = clock.getAsLong();
        dueAt = end + Math.max(INTERVAL_NANOS, TIMES_ITS_COST * (end - start));
        return taken;
    }
}
