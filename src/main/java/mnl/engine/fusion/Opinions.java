package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Subjective opinions of Dirichlet evidence: alpha = e + 1, S = sum_k alpha_k, belief b = e / S, uncertainty u = C / S,
 * so that sum_k b_k + u = 1.
 *
 * @param belief [..., C]
 * @param uncertainty [..., 1]
 */
record Opinions(NDArray belief, NDArray uncertainty) {

    private static final int[] CLASSES = {-1};

    /** The opinions of Dirichlet parameters alpha [..., C]. */
    static Opinions of(NDArray alpha, NDArray one, NDArray classes) {
        NDArray strength = alpha.sum(CLASSES, true);
        return new Opinions(
                alpha.sub(one).div(strength), strength.onesLike().mul(classes).div(strength));
    }

    /**
     * Dempster's combination: b = (b1 b2 + b1 u2 + b2 u1) / (1 - K), u = u1 u2 / (1 - K), K = sum_{i != j} b1_i b2_j.
     * 1 - K is computed as the sum of what is kept, which cannot cancel to 0.
     */
    Opinions and(Opinions other) {
        NDArray kept =
                belief.mul(other.belief).add(belief.mul(other.uncertainty)).add(other.belief.mul(uncertainty));
        NDArray unsure = uncertainty.mul(other.uncertainty);
        NDArray rest = kept.sum(CLASSES, true).add(unsure);
        return new Opinions(kept.div(rest), unsure.div(rest));
    }

    /** The combination of the views along the first axis, [M, ...] to [...]. */
    Opinions combined() {
        NDList beliefs = belief.split(belief.getShape().get(0));
        NDList uncertainties = uncertainty.split(uncertainty.getShape().get(0));
        Opinions all = new Opinions(beliefs.get(0), uncertainties.get(0));
        for (int m = 1; m < beliefs.size(); m++) {
            all = all.and(new Opinions(beliefs.get(m), uncertainties.get(m)));
        }
        return new Opinions(all.belief.squeeze(0), all.uncertainty.squeeze(0));
    }

    /** alpha = b S + 1 with S = C / u. */
    NDArray alpha(NDArray one, NDArray classes) {
        return belief.mul(classes).div(uncertainty).add(one);
    }

    /** The expected probabilities alpha / S = b + u / C. */
    NDArray probabilities(NDArray classes) {
        return belief.add(uncertainty.div(classes));
    }
}
