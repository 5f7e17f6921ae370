package mnl.ui.task;

/** The beat on which the FX thread pulls what workers have published. */
public interface Pulse {

    /**
     * Calls an action on the FX thread once per frame.
     *
     * @return ends the calls; may be closed from the FX thread only
     */
    Subscription onEachFrame(Runnable action);

    /** Ends what it was given for. */
    @FunctionalInterface
    interface Subscription {
        void end();
    }
}
