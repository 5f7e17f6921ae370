package mnl.ui.robustness;

import java.util.List;
import mnl.analysis.robust.ArmRadii;

/**
 * The radii of a model.
 *
 * @param arms arm by arm
 * @param clean accuracy without a perturbation, on the same samples [R]; not to be written to
 * @param stamp of what moment
 */
record RadiiFound(List<ArmRadii> arms, double[] clean, ResultVersion stamp) {

    /** Samples of the test split; where seeds have different numbers of samples, the most. */
    int samples() {
        return arms.stream()
                .flatMap(arm -> arm.perSeed().stream())
                .mapToInt(radii -> radii.size())
                .max()
                .orElse(0);
    }
}
