package mnl.analysis.story;

import mnl.analysis.cases.CorrectnessCase;

/**
 * What two modalities know of every sample under one arm: right of the vertical axis the strong one is right by itself, above the
 * horizontal one the weak one.
 *
 * @param samples index of each sample in the test split [n]
 * @param strong margins of the strong modality [n], x
 * @param weak margins of the weak modality [n], y
 * @param fusedRight whether the fused prediction is right [n]
 */
public record MarginMap(int[] samples, float[] strong, float[] weak, boolean[] fusedRight) {

    /** n. */
    public int size() {
        return samples.length;
    }

    /** The quadrant of a point. */
    public CorrectnessCase caseOf(int point) {
        return CorrectnessCase.of(strong[point] > 0, weak[point] > 0);
    }

    /** Points in a quadrant. */
    public int count(CorrectnessCase quadrant) {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += caseOf(i) == quadrant ? 1 : 0;
        }
        return count;
    }

    /** Points in a quadrant that the fused prediction has right; of those that only the weak modality has right, what it kept. */
    public int kept(CorrectnessCase quadrant) {
        int kept = 0;
        for (int i = 0; i < size(); i++) {
            kept += fusedRight[i] && caseOf(i) == quadrant ? 1 : 0;
        }
        return kept;
    }

    /** Points in a quadrant that the fused prediction has wrong. */
    public int lost(CorrectnessCase quadrant) {
        return count(quadrant) - kept(quadrant);
    }
}
