package mnl.lab.bench;

import java.time.Duration;
import java.util.List;

/** Measures windows. The command line has none: who starts the program hands this in. */
public interface WindowBench {
    /**
     * Draws charts in a window of their own again and again.
     *
     * @param rounds how often each change is made
     * @return one entry for each kind of change
     * @throws IllegalStateException with a sentence for the user where no window can be opened
     */
    List<RedrawTimes> redraws(int rounds);

    /**
     * Uses the program's own window while it trains, the mouse included.
     *
     * @param each how long each kind of run is watched
     * @return one entry for each kind of run
     * @throws IllegalStateException with a sentence for the user where no window can be opened, or it was closed
     */
    List<WindowUse> use(Duration each);
}
