package mnl.engine.train;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import mnl.engine.Pace;

/** Says when the next step is due. Never waits itself, so that commands are not held up. */
final class PaceLimiter {
    private final LongSupplier nanoClock;
    private Pace pace = Pace.FULL;
    private long due;

    PaceLimiter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.due = nanoClock.getAsLong();
    }

    void setPace(Pace newPace) {
        pace = newPace;
        due = nanoClock.getAsLong();
    }

    /** 0 or less: at once. */
    long nanosUntilDue() {
        return pace == Pace.FULL ? 0 : due - nanoClock.getAsLong();
    }

    void stepped(int stepsPerEpoch) {
        if (pace != Pace.FULL) {
            long interval = TimeUnit.SECONDS.toNanos(1) / ((long) pace.epochsPerSecond() * stepsPerEpoch);
            due = Math.max(due + interval, nanoClock.getAsLong());
        }
    }
}
