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

    /** Whether the fused loss trains parameters of the rule's own. */
    default boolean fusedLossTrainsHead() {
        return false;
    }

    /** Begins a batch. */
    default void begin(ClosedBatch batch) {}

    /** The loss of F; its gradient, as {@link #backFromLoss} reads it, goes to {@link Sample#fusedGradient}. */
    default double fusedLoss(Sample sample) {
        double logSum = sample.softmax(sample.fused, 0, sample.fusedGradient, 0);
        sample.fusedGradient[sample.target] -= 1;
        return logSum - sample.fused[sample.target];
    }

    /** Adds to the gradient in the logits what {@link Sample#fusedGradient} means for them after {@link #fusedLoss}. */
    default void backFromLoss(Sample sample, int replica, int place) {
        back(sample, replica, place);
    }

    /** The loss of f^m alone; its gradient, times a weight, takes the place of that in the logits of this modality. */
    default double unimodalLoss(Sample sample, int m, double weight) {
        int at = m * sample.classes;
        for (int k = 0; k < sample.classes; k++) {
            sample.gradient[at + k] = weight * sample.probabilities[at + k];
        }
        sample.gradient[at + sample.target] -= weight;
        return sample.logSums[m] - sample.logits[at + sample.target];
    }

    /** What the rule's own parameters minimise beside the fused loss, of a sample that was fused: its part of the batch's mean. */
    default double headLoss(Sample sample, int replica, int place) {
        return 0;
    }
}
