package mnl.analysis.cases;

/** Under which of two arms the fused prediction has a sample right. */
public enum FusedOutcome {
    BOTH(0),
    FIRST_ONLY(1),
    SECOND_ONLY(2),
    NEITHER(3);

    private final int place;

    FusedOutcome(int place) {
        this.place = place;
    }

    /** Its column in tables [4][4] of cases and outcomes. */
    public int place() {
        return place;
    }

    /** The outcome of one sample. */
    public static FusedOutcome of(boolean first, boolean second) {
        if (first) {
            return second ? BOTH : FIRST_ONLY;
        }
        return second ? SECOND_ONLY : NEITHER;
    }
}
