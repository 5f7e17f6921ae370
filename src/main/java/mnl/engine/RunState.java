package mnl.engine;

/** Where a run is. */
public enum RunState {
    /** Reading the data, building the model. */
    PREPARING,
    TRAINING,
    /** Waiting between two steps; evaluation and single steps work. */
    PAUSED,
    /** Trained to its last epoch; evaluation still works. */
    FINISHED,
    /** Stopped by the user before its last epoch; evaluation still works. */
    CANCELLED,
    /** Ended by an error; nothing can be evaluated. */
    FAILED,
    /** Its memory is given back; nothing can be evaluated. */
    CLOSED;

    /** Whether the training ended and left a model. */
    public boolean isTrained() {
        return this == FINISHED || this == CANCELLED;
    }

    /** Whether no further step will be trained. */
    public boolean isOver() {
        return this == FINISHED || this == CANCELLED || this == FAILED || this == CLOSED;
    }
}
