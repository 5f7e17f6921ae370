package mnl.ui.robustness;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableStringValue;
import mnl.ui.task.TimeLeftText;

/** How far some work is, how long it still takes, and how to give it up. Belongs to the FX thread. */
final class UnderWay {
    private final ReadOnlyDoubleProperty share;
    private final TimeLeftText left;
    private final Runnable cancel;

    /**
     * @param share 0 to 1 while the work is under way, negative otherwise
     * @param nanos the time, in nanoseconds from any origin
     * @param cancel gives it up
     */
    UnderWay(ReadOnlyDoubleProperty share, LongSupplier nanos, Runnable cancel) {
        this.share = share;
        this.left = new TimeLeftText(share, nanos);
        this.cancel = cancel;
    }

    /** 0 to 1 while the work is under way, negative otherwise. */
    ReadOnlyDoubleProperty shareProperty() {
        return share;
    }

    /** How long the rest takes; empty while that is not known. */
    ObservableStringValue leftProperty() {
        return left.sentenceProperty();
    }

    void cancel() {
        cancel.run();
    }
}
