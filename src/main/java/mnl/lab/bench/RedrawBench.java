package mnl.lab.bench;

import java.util.List;

/** Draws charts in a window again and again. The command line has no window: who starts the program hands this in. */
@FunctionalInterface
public interface RedrawBench {
    /**
     * Measures.
     *
     * @param rounds how often each change is made
     * @return one entry for each kind of change
     * @throws IllegalStateException with a sentence for the user where no window can be opened
     */
    List<RedrawTimes> measure(int rounds);
}
