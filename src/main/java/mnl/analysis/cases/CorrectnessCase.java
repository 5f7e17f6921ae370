package mnl.analysis.cases;

import java.util.Arrays;

/**
 * Which of a strong and a weak modality predict a sample right; the first letter is the strong one's. The claim of
 * Multimodal Negative Learning (Gong et al., NeurIPS 2025, arXiv 2510.20877) lives in {@link #FT}.
 */
public enum CorrectnessCase {
    /** Both are right. */
    TT(0, true, true),
    /** Only the strong modality is right. */
    TF(1, true, false),
    /** Only the weak modality is right. */
    FT(2, false, true),
    /** Neither is right. */
    FF(3, false, false);

    private final int place;
    private final boolean strongRight;
    private final boolean weakRight;

    CorrectnessCase(int place, boolean strongRight, boolean weakRight) {
        this.place = place;
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

    /** The case of a row or column, 0 to 3. */
    public static CorrectnessCase at(int place) {
        return Arrays.stream(values())
                .filter(cell -> cell.place == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + place + "."));
    }

    /** Its row or column in tables [4] and [4][4] of all cases. */
    public int place() {
        return place;
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
