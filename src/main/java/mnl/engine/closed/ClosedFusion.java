package mnl.engine.closed;

/** A late fusion rule in closed form, of one sample: F from the logits, and what a gradient in F means for the logits. */
interface ClosedFusion {

    /**
     * Writes F, and into {@link Sample#weights} what the way back reads; logits, probabilities and their sums are there.
     *
     * @param replica r, for rules whose replicas differ
     * @param place of the sample in its batch
     */
    void fuse(Sample sample, int replica, int place);

    /** Adds to the gradient in the logits what {@link Sample#fusedGradient} means for them. */
    void back(Sample sample, int replica, int place);

    /** Adds to the gradient of the rule's own parameters what {@link Sample#fusedGradient} means for them. */
    default void backToHead(Sample sample, int replica, int place) {}

    /** Whether it has parameters of its own. */
    default boolean hasHead() {
        return false;
    }
}
