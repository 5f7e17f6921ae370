package mnl.ui.task;

/** The beat on which the FX thread pulls what workers have published. */
public interface Pulse {

    /**
     * Calls an action on the FX thread once per frame.
     *
     * @return ends the calls; may be closed from the FX thread only
     */
    Subscription onEachFrame(Runnable action);

    /** Calls an action on the FX thread once, with the frame of this number from now on. */
    default void afterFrames(int count, Runnable action) {
        int[] frames = {0};
        Subscription[] subscription = new Subscription[1];
        subscription[0] = onEachFrame(() -> {
            if (++frames[0] == count) {
                subscription[0].end();
                action.run();
            }
        });
    }

    /** Ends what it was given for. */
    @FunctionalInterface
    interface Subscription {
        void end();
    }
}
