package mnl.ui.task;

import java.util.function.LongSupplier;

/** Whether an answer is of its subject as it is now, and whether the subject had its rest since. */
final class Freshness {
    /** Rest after an answer that came while training, in times of what it took from question to answer. */
    private static final long USUAL = 4;

    private final Subject subject;
    private final LongSupplier nanoTime;
    private double version = Double.NaN;
    private long askedAt;
    private long answeredAt;
    private long rest;

    Freshness(Subject subject, LongSupplier nanoTime) {
        this.subject = subject;
        this.nanoTime = nanoTime;
    }

    void asked() {
        version = subject.version();
        askedAt = nanoTime.getAsLong();
    }

    /** @param due how long to rest, in nanoseconds; negative for the usual rest */
    void answered(long due) {
        answeredAt = nanoTime.getAsLong();
        rest = due >= 0 ? due : USUAL * (answeredAt - askedAt);
    }

    /** Nothing was asked of this subject. */
    void forget() {
        version = Double.NaN;
        rest = 0;
    }

    /** Whether it is time to ask: the subject is another one by now, and while it trains it had its rest. */
    boolean isDue() {
        double now = subject.version();
        return subject.isTraining()
                ? Math.floor(now) != Math.floor(version) && nanoTime.getAsLong() - answeredAt >= rest
                : now != version;
    }
}
