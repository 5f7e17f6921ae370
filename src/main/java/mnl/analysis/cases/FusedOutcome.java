package mnl.analysis.cases;

/** Under which of two arms the fused prediction has a sample right. */
public enum FusedOutcome {
    BOTH,
    FIRST_ONLY,
    SECOND_ONLY,
    NEITHER;

    /** The outcome of one sample. */
    public static FusedOutcome of(boolean first, boolean second) {
        if (first) {
            return second ? BOTH : FIRST_ONLY;
        }
        return second ? SECOND_ONLY : NEITHER;
    }
}
