package mnl.analysis.cases;

/**
 * Which of a strong and a weak modality predict a sample right; the first letter is the strong one's. The claim of
 * Multimodal Negative Learning (Gong et al., NeurIPS 2025, arXiv 2510.20877) lives in {@link #FT}.
 */
public enum CorrectnessCase {
    /** Both are right. */
    TT(true, true),
    /** Only the strong modality is right. */
    TF(true, false),
    /** Only the weak modality is right. */
    FT(false, true),
    /** Neither is right. */
    FF(false, false);

    private final boolean strongRight;
    private final boolean weakRight;

    CorrectnessCase(boolean strongRight, boolean weakRight) {
        this.strongRight = strongRight;
        this.weakRight = weakRight;
    }

    /** The case of one sample. */
    public static CorrectnessCase of(boolean strongRight, boolean weakRight) {
        if (strongRight) {
            return weakRight ? TT : TF;
        }
        return weakRight ? FT : FF;
    }

    /** Whether the strong modality is right. */
    public boolean strongRight() {
        return strongRight;
    }

    /** Whether the weak modality is right. */
    public boolean weakRight() {
        return weakRight;
    }
}
