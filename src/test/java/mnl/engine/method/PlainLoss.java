package mnl.engine.method;

import java.util.Arrays;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.PairRule;

/**
 * The loss of a batch with one replica, written sample by sample in plain Java; whatever must not carry a gradient (guide,
 * mask, fusion weights) is taken from a second set of logits that stays where it was.
 */
final class PlainLoss {

    private final LossCase batch;
    private final LossCase frozen;
    private final GuidanceCoefficients coefficients;

    PlainLoss(LossCase batch, LossCase frozen) {
        this.batch = batch;
        this.frozen = frozen;
        coefficients = batch.method(batch.arms().get(0)).coefficients();
    }

    double total() {
        double sum = 0;
        for (int b = 0; b < batch.samples(); b++) {
            int target = batch.targets()[b];
            sum -= logSoftmax(fused(batch, b))[target];
            for (int m = 0; m < batch.modalities(); m++) {
                sum -= batch.lossWeights()[m] * logSoftmax(row(batch, m, b))[target];
            }
        }
        return sum / batch.samples() + guidance();
    }

    double guidance() {
        double sum = 0;
        for (int b = 0; b < batch.samples(); b++) {
            for (int guide = 0; guide < batch.modalities(); guide++) {
                for (int guided = 0; guided < batch.modalities(); guided++) {
                    sum += guides(guide, guided, b) ? pair(guide, guided, b) : 0;
                }
            }
        }
        boolean averaged = batch.pairRule() == PairRule.ALL_PAIRS;
        double weight = averaged ? 1.0 / (batch.modalities() - 1) : 1;
        return batch.strength() * weight * sum / batch.samples() / coefficients.divisor();
    }

    private double pair(int guide, int guided, int b) {
        int target = batch.targets()[b];
        double[] guideLog = logSoftmax(row(frozen, guide, b));
        double[] log = logSoftmax(row(batch, guided, b));
        double sum = -coefficients.alpha() * log[target];
        for (int k = 0; k < log.length; k++) {
            double lambda = k == target ? coefficients.lambdaTarget() : coefficients.lambdaNonTarget();
            sum -= lambda * Math.exp(guideLog[k]) * log[k];
        }
        return sum;
    }

    boolean guides(int guide, int guided, int b) {
        if (guide == guided) {
            return false;
        }
        if (rule() == DominanceRule.FIXED_PRIOR) {
            return guide == batch.fixedGuide();
        }
        if (batch.pairRule() == PairRule.ALL_PAIRS) {
            return dominates(guide, guided, b);
        }
        for (int other = 0; other < batch.modalities(); other++) {
            if (other != guide && !dominates(guide, other, b)) {
                return false;
            }
        }
        return true;
    }

    private boolean dominates(int s, int w, int b) {
        double margins = rule() == DominanceRule.CONFIDENCE_ONLY ? 1 : margin(s, b) - margin(w, b);
        double probabilities = probability(s, b) - probability(w, b);
        return s < w ? margins > 0 && probabilities > 0 : margins >= 0 && probabilities >= 0;
    }

    private DominanceRule rule() {
        return batch.arms().get(0).dominance();
    }

    private double probability(int m, int b) {
        return Math.exp(logSoftmax(row(frozen, m, b))[frozen.targets()[b]]);
    }

    private double margin(int m, int b) {
        double[] fused = fused(frozen, b);
        int target = frozen.targets()[b];
        int runnerUp = -1;
        for (int k = 0; k < fused.length; k++) {
            if (k != target && (runnerUp < 0 || fused[k] > fused[runnerUp])) {
                runnerUp = k;
            }
        }
        double[] row = row(frozen, m, b);
        return row[target] - row[runnerUp];
    }

    private double[] fused(LossCase values, int b) {
        double[] result = new double[batch.classes()];
        for (int m = 0; m < batch.modalities(); m++) {
            boolean product = batch.fusion() == FusionRule.PRODUCT_OF_EXPERTS;
            double[] row = product ? logSoftmax(row(values, m, b)) : row(values, m, b);
            double weight = product ? 1 : fusionWeight(values, m, b);
            for (int k = 0; k < result.length; k++) {
                result[k] += weight * row[k];
            }
        }
        return result;
    }

    private double fusionWeight(LossCase values, int m, int b) {
        if (batch.fusion() == FusionRule.QMF_ENERGY) {
            return logSumExp(row(frozen, m, b)) / 10;
        }
        double sum = 0;
        for (int other = 0; other < batch.modalities(); other++) {
            sum += confidence(logSoftmax(row(values, other, b)));
        }
        return confidence(logSoftmax(row(values, m, b))) / sum;
    }

    private double confidence(double[] log) {
        return switch (batch.fusion()) {
            case MAX_PROBABILITY -> Math.exp(Arrays.stream(log).max().orElseThrow());
            case ENTROPY ->
                Math.exp(Arrays.stream(log).map(each -> Math.exp(each) * each).sum());
            default -> 1;
        };
    }

    private static double[] row(LossCase values, int m, int b) {
        int start = (m * values.samples() + b) * values.classes();
        return Arrays.copyOfRange(values.logits(), start, start + values.classes());
    }

    private static double[] logSoftmax(double[] row) {
        double normaliser = logSumExp(row);
        return Arrays.stream(row).map(each -> each - normaliser).toArray();
    }

    private static double logSumExp(double[] row) {
        double largest = Arrays.stream(row).max().orElseThrow();
        return largest
                + Math.log(
                        Arrays.stream(row).map(each -> Math.exp(each - largest)).sum());
    }
}
