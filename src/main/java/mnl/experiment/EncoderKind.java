package mnl.experiment;

/** What stands in front of an encoder's fully connected layers. */
public enum EncoderKind {
    /** Nothing: a multilayer perceptron on the feature vector; without hidden layers a linear classifier. */
    MLP,
    /** Two convolutions with pooling, for features that lie in a plane. */
    CONVOLUTION,
    /** The mean of the tokens' embeddings, for sequences of tokens. */
    EMBEDDING_BAG;

    /** Whether it looks tokens up, and reads no feature vector. */
    public boolean readsTokens() {
        return this == EMBEDDING_BAG;
    }

    /**
     * Whether its input is a vector of real numbers that can be moved a little: only then are an adversarial
     * perturbation and a gradient in the input defined.
     */
    public boolean acceptsPerturbation() {
        return !readsTokens();
    }

    /**
     * Whether a Lipschitz constant of its logits in its input follows from the spectral norms of its weight matrices
     * alone, so that a radius can be certified.
     */
    public boolean hasLipschitzBound() {
        return this == MLP;
    }
}
