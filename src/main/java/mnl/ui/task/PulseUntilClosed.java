package mnl.ui.task;

import java.util.ArrayList;
import java.util.List;

/**
 * A beat that ends with the window: the toolkit holds on to whoever it calls, and through it to all that a closed window
 * showed. Belongs to the FX thread.
 */
public final class PulseUntilClosed implements Pulse, AutoCloseable {
    private final Pulse pulse;
    private final List<Subscription> open = new ArrayList<>();
    private boolean closed;

    public PulseUntilClosed(Pulse pulse) {
        this.pulse = pulse;
    }

    /** Calls nobody once it is closed. */
    @Override
    public Subscription onEachFrame(Runnable action) {
        if (closed) {
            return () -> {};
        }
        Subscription begun = pulse.onEachFrame(action);
        open.add(begun);
        return () -> {
            open.remove(begun);
            begun.end();
        };
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Subscription::end);
        open.clear();
    }
}
