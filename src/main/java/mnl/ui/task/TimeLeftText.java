package mnl.ui.task;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableDoubleValue;
import mnl.lab.run.TimeLeft;

/** How long something under way still takes, as a sentence that follows its progress. Belongs to the FX thread. */
public final class TimeLeftText {
    /** Words that change on every frame cannot be read. */
    private static final long STEADY_NANOS = 250_000_000;

    private final LongSupplier nanos;
    private final TimeLeft timeLeft;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private long shownAt;

    /**
     * @param share that is done, 0 to 1; negative while nothing is under way
     * @param nanos the time, in nanoseconds from any origin
     */
    public TimeLeftText(ObservableDoubleValue share, LongSupplier nanos) {
        this.nanos = nanos;
        this.timeLeft = new TimeLeft(nanos);
        share.addListener((o, was, now) -> show(now.doubleValue()));
        show(share.get());
    }

    private void show(double share) {
        if (share < 0) {
            timeLeft.restart();
            sentence.set("");
            return;
        }
        String next = timeLeft.sentence(share, 1);
        long now = nanos.getAsLong();
        if (sentence.get().isEmpty() || now - shownAt >= STEADY_NANOS) {
            shownAt = now;
            sentence.set(next);
        }
    }

    /** Such as "about 30 s left"; empty while nothing is under way, and while it is too early to say. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }
}
