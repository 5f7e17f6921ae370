package mnl.analysis.region;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;

/**
 * How well one modality alone tells two classes apart under one arm: the share of their test samples whose class has a larger
 * logit than the other one; guessing is 50%, a tie counts as half.
 *
 * @param arm index among the compared ones
 * @param modality its index
 * @param perSeed shares [S]; NaN on a seed without such samples
 * @param share their mean with its interval
 */
public record PairTelling(int arm, int modality, double[] perSeed, MeanInterval share) {

    /**
     * Of all compared arms, by modality, then arm.
     *
     * @param layout of the run
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C], row by row
     * @param first index of one class
     * @param second index of the other
     */
    public static List<PairTelling> of(RunLayout layout, int[][] labels, float[][][] logits, int first, int second) {
        List<PairTelling> all = new ArrayList<>();
        for (int m = 0; m < logits.length; m++) {
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                double[] shares = new double[labels.length];
                for (int s = 0; s < shares.length; s++) {
                    shares[s] = share(labels[s], logits[m][layout.replica(arm, s)], first, second);
                }
                all.add(new PairTelling(arm, m, shares, layout.interval(shares)));
            }
        }
        return all;
    }

    private static double share(int[] labels, float[] logits, int first, int second) {
        int classes = labels.length == 0 ? 1 : logits.length / labels.length;
        double told = 0;
        int count = 0;
        for (int n = 0; n < labels.length; n++) {
            if (labels[n] == first || labels[n] == second) {
                float lead = logits[n * classes + first] - logits[n * classes + second];
                told += lead == 0 ? 0.5 : lead > 0 == (labels[n] == first) ? 1 : 0;
                count++;
            }
        }
        return told / count;
    }
}
