package mnl.lab.story;

import java.util.List;
import java.util.Objects;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.Kept;

/**
 * What the fusion keeps of what only the weak modality knows, by arm: the one share of which every picture and sentence of the
 * Story speaks, mean over all seeds.
 *
 * @param layout of the run
 * @param pair whose weak modality it is
 * @param kept of every modality
 */
record KeptShares(RunLayout layout, StrongWeak pair, List<Kept> kept) {

    Kept of(int arm) {
        return kept.stream()
                .filter(each -> each.arm() == arm && each.modality() == pair.weak())
                .findFirst()
                .orElseThrow();
    }

    List<Kept> all() {
        return kept.stream().filter(each -> each.modality() == pair.weak()).toList();
    }

    double mean(int arm) {
        return of(arm).share().mean();
    }

    /** Such as "66%"; "–" where there is nothing to keep. */
    String percent(int arm) {
        return Double.isNaN(mean(arm)) ? "–" : SentenceParts.percent(mean(arm));
    }

    /** One arm against another, corrected over all that the first could have been compared with. */
    PairedComparison compared(int first, int second) {
        return Objects.requireNonNull(
                layout.compare(arm -> shares(of(arm)), first).get(layout.arms().get(second)));
    }

    /** Whether an arm keeps less than another one, by more than chance. */
    boolean isLess(int arm, int other) {
        return layout.seeds().size() > 1
                && mean(arm) < mean(other)
                && compared(arm, other).significant();
    }

    private static double[] shares(Kept kept) {
        double[] counts = kept.count().perSeed();
        double[] shares = new double[counts.length];
        for (int s = 0; s < shares.length; s++) {
            shares[s] = kept.keptCount().perSeed()[s] / counts[s];
        }
        return shares;
    }
}
