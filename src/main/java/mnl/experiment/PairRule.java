package mnl.experiment;

/** Which of the dominant modalities guide when there are more than two; both are the paper's rule for two. */
public enum PairRule {
    /** Every ordered pair (s, w) in which s dominates w, each weighted 1/(M-1). */
    ALL_PAIRS,
    /** The modality that dominates every other one guides all others. */
    STRONGEST_GUIDES_ALL
}
