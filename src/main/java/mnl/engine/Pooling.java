package mnl.engine;

/** How a sequence of vectors, one per token, becomes one. */
public enum Pooling {
    /** The mean over the tokens that the mask counts. */
    MEAN,
    /** The first token's vector, which BERT and its kin train to stand for the whole. */
    FIRST
}
