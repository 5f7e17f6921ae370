package mnl.ui.session;

import mnl.engine.RunState;

/**
 * When something was last asked of the current run. Whether its model is another one by now is known from what it has been
 * trained, not by how often it was measured: measurements may lie far apart. Belongs to the FX thread.
 */
public final class LastAsked {
    private final RunSession session;
    private double epoch = Double.NaN;

    public LastAsked(RunSession session) {
        this.session = session;
    }

    /** It is asked now. */
    public void now() {
        epoch = session.trainedTo();
    }

    /** Nothing was asked of this run. */
    public void forget() {
        epoch = Double.NaN;
    }

    /**
     * Whether the model is another one than when it was asked. While it trains every batch makes it one, and only another
     * epoch counts.
     */
    public boolean isPast() {
        double now = session.trainedTo();
        return session.stateProperty().get() == RunState.TRAINING ? Math.floor(now) != Math.floor(epoch) : now != epoch;
    }
}
