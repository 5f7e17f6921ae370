package mnl.engine;

/** How fast a run may go, so that a lecturer can talk over it. */
public enum Pace {
    FULL(0),
    FIVE_EPOCHS_A_SECOND(5),
    ONE_EPOCH_A_SECOND(1);

    private final int epochsPerSecond;

    Pace(int epochsPerSecond) {
        this.epochsPerSecond = epochsPerSecond;
    }

    /** Limit in epochs a second; 0 = none. */
    public int epochsPerSecond() {
        return epochsPerSecond;
    }
}
