package mnl.analysis.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What the fusion of one arm keeps of what only one modality knew: of the samples that this modality has right and every other one
 * wrong, the share that the fused prediction has right.
 *
 * @param arm index of the arm among the compared ones
 * @param modality index of the modality
 * @param count samples that only this modality has right, per seed
 * @param keptCount those of them that the fused prediction has right
 * @param share kept of those there are; a seed without any does not count
 * @param comparison the share against the baseline's, corrected after Holm over the compared arms; null for the baseline itself
 */
public record Kept(
        int arm,
        int modality,
        Summary count,
        Summary keptCount,
        MeanInterval share,
        @Nullable PairedComparison comparison) {

    /**
     * What all compared arms keep, by arm, then modality.
     *
     * @param layout of the run
     * @param only what there is to keep, and what was
     */
    public static List<Kept> of(RunLayout layout, OnlyRight only) {
        List<Kept> kept = new ArrayList<>();
        for (int m = 0; m < only.count().length; m++) {
            kept.addAll(of(layout, only, m));
        }
        kept.sort((one, other) -> Integer.compare(one.arm(), other.arm()));
        return kept;
    }

    private static List<Kept> of(RunLayout layout, OnlyRight only, int modality) {
        int arms = layout.arms().size();
        int seeds = layout.seeds().size();
        double[][] counts = new double[arms][seeds];
        double[][] kept = new double[arms][seeds];
        double[][] shares = new double[arms][seeds];
        for (int arm = 0; arm < arms; arm++) {
            for (int s = 0; s < seeds; s++) {
                int replica = layout.replica(arm, s);
                counts[arm][s] = only.count()[modality][replica];
                kept[arm][s] = only.kept()[modality][replica];
                shares[arm][s] = kept[arm][s] / counts[arm][s];
            }
        }
        Map<String, PairedComparison> compared = layout.compare(arm -> shares[arm], layout.baseline());
        List<Kept> all = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            all.add(new Kept(
                    arm,
                    modality,
                    Summary.ofCounts(layout.folds(), counts[arm]),
                    Summary.ofCounts(layout.folds(), kept[arm]),
                    layout.interval(shares[arm]),
                    compared.get(layout.arms().get(arm))));
        }
        return all;
    }
}
