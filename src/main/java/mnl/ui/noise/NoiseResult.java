package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.guidance.Ucom;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Histogram;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.engine.Evaluation;
import mnl.words.Texts;

/**
 * What the noise lab shows of one evaluation.
 *
 * @param epoch when it was made
 * @param columns what accuracies are of: "fused", then each modality
 * @param accuracy mean over seeds [column][arm]
 * @param compared with the baseline arm, paired by seed [column][arm]; null for the baseline itself
 * @param ucom distribution of UCoM over samples and seeds [modality][arm], all over one common range
 */
record NoiseResult(
        double epoch,
        List<String> columns,
        MeanInterval[][] accuracy,
        PairedComparison[][] compared,
        Histogram[][] ucom) {

    static final String FUSED = Texts.of("noise.noise-result.fused");

    private static final int BINS = 48;
    private static final double TAIL = 0.005;

    /** Works an evaluation out. Takes a while: not for the FX thread. */
    static NoiseResult of(Evaluation evaluation, RunLayout layout) {
        return of(evaluation, layout, true);
    }

    /** The same without the distributions of UCoM, for points of a curve. */
    static NoiseResult accuraciesOf(Evaluation evaluation, RunLayout layout) {
        return of(evaluation, layout, false);
    }

    private static NoiseResult of(Evaluation evaluation, RunLayout layout, boolean distributions) {
        List<String> columns = new ArrayList<>(List.of(FUSED));
        columns.addAll(layout.modalities());
        int arms = layout.arms().size();
        MeanInterval[][] accuracy = new MeanInterval[columns.size()][arms];
        PairedComparison[][] compared = new PairedComparison[columns.size()][arms];
        ArmSummaries summaries = new ArmSummaries(layout, evaluation.measurement());
        for (int c = 0; c < columns.size(); c++) {
            String metric = c == 0 ? Metrics.ACCURACY_FUSED : Metrics.accuracy(columns.get(c));
            Map<String, PairedComparison> byArm = summaries.comparisons(metric);
            for (int arm = 0; arm < arms; arm++) {
                accuracy[c][arm] = layout.interval(summaries.perSeed(metric, arm));
                compared[c][arm] = byArm.get(layout.arms().get(arm));
            }
        }
        return new NoiseResult(
                evaluation.measurement().epoch(),
                List.copyOf(columns),
                accuracy,
                compared,
                distributions ? distributions(evaluation, layout) : new Histogram[0][]);
    }

    private static Histogram[][] distributions(Evaluation evaluation, RunLayout layout) {
        int modalities = layout.modalities().size();
        int arms = layout.arms().size();
        float[][][][] margins = new float[modalities][arms][layout.seeds().size()][];
        for (int m = 0; m < modalities; m++) {
            for (int arm = 0; arm < arms; arm++) {
                for (int s = 0; s < layout.seeds().size(); s++) {
                    int replica = layout.replica(arm, s);
                    margins[m][arm][s] = Ucom.of(
                            evaluation.logits()[m][replica],
                            evaluation.fusedLogits()[replica],
                            evaluation.labels()[s]);
                }
            }
        }
        return histograms(margins);
    }

    private static Histogram[][] histograms(float[][][][] margins) {
        float[] ends = commonRange(margins);
        Histogram[][] histograms = new Histogram[margins.length][];
        for (int m = 0; m < margins.length; m++) {
            histograms[m] = new Histogram[margins[m].length];
            for (int arm = 0; arm < margins[m].length; arm++) {
                histograms[m][arm] = Histogram.of(margins[m][arm], ends[0], ends[1], BINS);
            }
        }
        return histograms;
    }

    /** From the lowest to the highest tail quantile of any arm, 0 included, so that one outlier squeezes nothing. */
    private static float[] commonRange(float[][][][] margins) {
        float low = 0;
        float high = 0;
        for (float[][][] ofModality : margins) {
            for (float[][] ofArm : ofModality) {
                for (float[] seed : ofArm) {
                    Tails tails = Tails.of(seed, (int) (TAIL * seed.length));
                    low = Math.min(low, tails.low());
                    high = Math.max(high, tails.high());
                }
            }
        }
        return low < high ? new float[] {low, high} : new float[] {-1, 1};
    }
}
