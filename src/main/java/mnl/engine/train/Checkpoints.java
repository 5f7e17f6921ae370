package mnl.engine.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import mnl.engine.Checkpoint;
import mnl.engine.state.Memento;
import org.jspecify.annotations.Nullable;

/**
 * When the state of a training is saved: after an epoch, a second after the start, then some time after the time before and no
 * sooner than saving has taken a fiftieth of the time since, and when a run ends. Belongs to the engine's thread.
 */
final class Checkpoints {
    private static final int TIMES_ITS_COST = 50;

    /** A run that is killed soon after its start goes on, too. */
    private static final long FIRST = Duration.ofSeconds(1).toNanos();

    private final LongSupplier clock;
    private final long interval;
    private long dueAt;
    private int measurements;
    private int events;
    private @Nullable Checkpoint beforeLast;

    /**
     * @param every how long a run is trained at least before its state is saved again
     * @param clock monotonic, in nanoseconds
     */
    Checkpoints(Duration every, LongSupplier clock) {
        this.clock = clock;
        interval = every.toNanos();
        dueAt = clock.getAsLong() + Math.min(interval, FIRST);
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
        dueAt = end + Math.max(interval, TIMES_ITS_COST * (end - start));
        return taken;
    }
}
