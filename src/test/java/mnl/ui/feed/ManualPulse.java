package mnl.ui.feed;

import java.util.ArrayList;
import java.util.List;
import mnl.ui.task.Pulse;

/** A pulse that beats when the test says so. */
public final class ManualPulse implements Pulse {
    private final List<Runnable> actions = new ArrayList<>();

    @Override
    public Subscription onEachFrame(Runnable action) {
        actions.add(action);
        return () -> actions.remove(action);
    }

    public void beat() {
        List.copyOf(actions).forEach(Runnable::run);
    }

    public int subscriptions() {
        return actions.size();
    }
}
