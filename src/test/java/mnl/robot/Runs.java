package mnl.robot;

import java.util.EnumMap;
import java.util.Map;
import mnl.engine.RunState;
import mnl.ui.shell.WholeWindow;

/** Counts the runs of the window by how they ended; belongs to the FX thread. */
final class Runs {
    private final Map<RunState, Integer> entered = new EnumMap<>(RunState.class);
    private final Faults faults;
    private long since;

    Runs(Faults faults) {
        this.faults = faults;
    }

    void follow(WholeWindow window) {
        window.session().stateProperty().addListener((o, was, now) -> {
            if (now != null) {
                entered.merge(now, 1, Integer::sum);
                since = System.nanoTime();
            }
        });
        window.session().failureProperty().addListener((o, was, now) -> faults.notified("failure of the run", now));
    }

    int count(RunState state) {
        return entered.getOrDefault(state, 0);
    }

    /** Since the current run came into the state it is in, in seconds. */
    double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }
}
