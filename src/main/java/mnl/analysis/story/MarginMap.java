package mnl.analysis.story;

import mnl.analysis.cases.CorrectnessCase;

/** Stub. */
public record MarginMap(int[] samples, float[] strong, float[] weak, boolean[] fusedRight) {
    public int size() {
        return strong.length;
    }

    public CorrectnessCase caseOf(int i) {
        return CorrectnessCase.of(strong[i] > 0, weak[i] > 0);
    }

    public int count(CorrectnessCase cell) {
        int c = 0;
        for (int i = 0; i < size(); i++) {
            c += caseOf(i) == cell ? 1 : 0;
        }
        return c;
    }

    public int kept(CorrectnessCase cell) {
        int c = 0;
        for (int i = 0; i < size(); i++) {
            c += caseOf(i) == cell && fusedRight[i] ? 1 : 0;
        }
        return c;
    }

    public double[] extent() {
        double[] e = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < size(); i++) {
            e[0] = Math.min(e[0], strong[i]);
            e[1] = Math.max(e[1], strong[i]);
            e[2] = Math.min(e[2], weak[i]);
            e[3] = Math.max(e[3], weak[i]);
        }
        return e;
    }
}
