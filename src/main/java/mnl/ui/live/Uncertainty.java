package mnl.ui.live;

import mnl.words.Texts;

/** What is drawn around a mean over seeds. */
public enum Uncertainty {
    BAND(Texts.of("live.uncertainty.95-band")),
    SEEDS(Texts.of("live.uncertainty.single-seeds")),
    BOTH(Texts.of("live.uncertainty.band-and-seeds"));

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
