package mnl.analysis.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;

/**
 * What joint training costs one modality under one arm: its accuracy trained alone less that trained together, seed by seed
 * (Wang et al., "What Makes Training Multi-Modal Classification Networks Hard?", CVPR 2020). Accuracies are fractions.
 *
 * @param arm index of the arm among the compared ones
 * @param modality index of the modality
 * @param alone accuracy where each modality is trained as if alone
 * @param together accuracy under the arm
 * @param cost alone less together; below 0 where joint training helps
 * @param comparison together against alone, corrected after Holm over the compared arms
 */
public record JointCost(
        int arm,
        int modality,
        MeanInterval alone,
        MeanInterval together,
        MeanInterval cost,
        PairedComparison comparison) {

    /** The costs of all compared arms but the one that is trained alone itself, by arm, then modality; empty where the run has none such. */
    public static List<JointCost> of(RunLayout layout, Measurement measurement) {
        if (layout.alone().isEmpty()) {
            return List.of();
        }
        int alone = layout.alone().getAsInt();
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        List<JointCost> costs = new ArrayList<>();
        for (int m = 0; m < layout.modalities().size(); m++) {
            costs.addAll(of(summaries, alone, m));
        }
        costs.sort((one, other) -> Integer.compare(one.arm(), other.arm()));
        return costs;
    }

    private static List<JointCost> of(ArmSummaries summaries, int alone, int modality) {
        RunLayout layout = summaries.layout();
        String metric = Metrics.accuracy(layout.modalities().get(modality));
        double[] single = summaries.perSeed(metric, alone);
        List<Integer> arms = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            if (arm != alone) {
                arms.add(arm);
                values.add(summaries.perSeed(metric, arm));
            }
        }
        List<PairedComparison> compared = layout.compare(values, single);
        List<JointCost> costs = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            costs.add(new JointCost(
                    arms.get(a),
                    modality,
                    layout.interval(single),
                    layout.interval(values.get(a)),
                    layout.difference(single, values.get(a)),
                    compared.get(a)));
        }
        return costs;
    }
}
