package mnl.ui.live;

/** What is drawn around a mean over seeds. */
public enum Uncertainty {
    BAND("95% band"),
    SEEDS("single seeds"),
    BOTH("band and seeds");

    private final String words;

    Uncertainty(String words) {
        this.words = words;
    }

    boolean band() {
        return this != SEEDS;
    }

    boolean seeds() {
        return this != BAND;
    }

    /** What a user chooses it by. */
    @Override
    public String toString() {
        return words;
    }
}
