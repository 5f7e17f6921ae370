package mnl.ui.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the window holds soon after a change, so that a program that is killed has lost a moment at most. Changes that follow
 * each other quickly are written once. Belongs to the FX thread, except for writing.
 */
final class Autosave {
    /** About half a second. */
    private static final int FRAMES = 30;

    private final Supplier<Runnable> snapshot;
    private final Executor background;
    private final Pulse pulse;
    private final NewestWrite newest = new NewestWrite();
    private boolean begun;
    private boolean early;
    private boolean waiting;

    /**
     * @param snapshot takes what is to be written at this moment, and gives what writes it
     * @param background where it is written
     */
    Autosave(Supplier<Runnable> snapshot, Executor background, Pulse pulse) {
        this.snapshot = snapshot;
        this.background = background;
        this.pulse = pulse;
    }

    /** The window is there: what has changed while it was made is written, too. */
    void begin() {
        begun = true;
        if (early) {
            soon();
        }
    }

    /** Whatever changes here is written. */
    void follow(ObservableValue<?>... changing) {
        for (ObservableValue<?> each : changing) {
            each.addListener((o, was, now) -> soon());
        }
    }

    /** Something has changed. */
    void soon() {
        early |= !begun;
        if (begun && !waiting) {
            waiting = true;
            pulse.afterFrames(FRAMES, () -> {
                if (waiting) {
                    now();
                }
            });
        }
    }

    /** The window is being closed: what changes from now on is not written. */
    void end() {
        begun = false;
        waiting = false;
    }

    /** Writes at once; of several that wait for their turn only the newest is written. */
    void now() {
        waiting = false;
        newest.set(snapshot.get());
        background.execute(newest::write);
    }

    /** What is to be written. Thread-safe. */
    private static final class NewestWrite {
        private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

        void set(Runnable write) {
            waiting.set(write);
        }

        /** One after the other, so that what is written last is what was there last. */
        synchronized void write() {
            Runnable write = waiting.getAndSet(null);
            if (write != null) {
                write.run();
            }
        }
    }
}
