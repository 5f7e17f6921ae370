package mnl.engine.closed;

/**
 * TMC in closed form; {@link mnl.engine.fusion.EvidentialFusion} and its loss have the formulas and their source. Dempster's combination
 * multiplies (b_k + u) / u = 1 + e_k / C, so that the combined evidence is
 *
 * <pre>e_k = C (prod_m (1 + e^m_k / C) - 1),  de_k / de^m_k = (1 + e_k / C) / (1 + e^m_k / C)</pre>
 *
 * class by class, with e^m = softplus(f^m). The loss of alpha = e + 1 at the target y has, with A the sum of what the divergence sees,
 *
 * <pre>dL/dalpha_k = psi'(S) - [k = y] psi'(alpha_y) + t [k != y] ((alpha_k - 1) psi'(alpha_k) - (A - C) psi'(A))</pre>
 */
final class ClosedEvidence implements ClosedFusion {
    /** Products of factors above it cannot underflow with the next one. */
    private static final double SMALL = 1e-150;

    private final int classes;
    private final int annealingEpochs;
    private final Polygamma gamma = new Polygamma();
    private final double[] evidence;
    private final double[] slopes;

    /** alpha of the combination [C]. */
    final double[] alpha;

    /** dL/dalpha of one modality [C]. */
    private final double[] ofAlpha;

    private final double digammaOfClasses;
    private final double excessOfClasses;
    private double growth = 1;
    private double strength;

    /** @param annealingEpochs epochs over which the divergence grows to its full weight */
    ClosedEvidence(int modalities, int classes, int annealingEpochs) {
        this.classes = classes;
        this.annealingEpochs = annealingEpochs;
        evidence = new double[modalities * classes];
        slopes = new double[modalities * classes];
        alpha = new double[classes];
        ofAlpha = new double[classes];
        gamma.digamma(classes);
        digammaOfClasses = gamma.digamma;
        gamma.excess(classes);
        excessOfClasses = gamma.rest + 0.5 * Math.log(gamma.factor);
    }

    @Override
    public void begin(ClosedBatch batch) {
        growth = Math.min(1, (double) batch.epoch() / annealingEpochs);
    }

    /** F = log(alpha / S). */
    @Override
    public void fuse(Sample sample, int replica, int place) {
        for (int i = 0; i < evidence.length; i++) {
            double f = sample.logits[i];
            double small = Math.exp(-Math.abs(f));
            evidence[i] = Math.max(f, 0) + Math.log(1 + small);
            slopes[i] = (f < 0 ? small : 1) / (1 + small);
        }
        strength = 0;
        for (int k = 0; k < classes; k++) {
            double all = evidence[k];
            for (int i = k + classes; i < evidence.length; i += classes) {
                all += evidence[i] * (1 + all / classes);
            }
            alpha[k] = all + 1;
            strength += alpha[k];
        }
        for (int k = 0; k < classes; k++) {
            sample.fused[k] = Math.log(alpha[k] / strength);
        }
    }

    @Override
    public void back(Sample sample, int replica, int place) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += sample.fusedGradient[k];
        }
        for (int k = 0; k < classes; k++) {
            sample.fusedGradient[k] = sample.fusedGradient[k] / alpha[k] - sum / strength;
        }
        backFromLoss(sample, replica, place);
    }

    /** The gradient of the loss in alpha stands in the place of that in F. */
    @Override
    public double fusedLoss(Sample sample) {
        return loss(alpha, strength, sample.target, sample.fusedGradient);
    }

    @Override
    public void backFromLoss(Sample sample, int replica, int place) {
        for (int i = 0, k = 0; i < evidence.length; i++, k = k == classes - 1 ? 0 : k + 1) {
            // C - 1 + alpha_k = C + e_k.
            double others = (classes - 1 + alpha[k]) / (classes + evidence[i]);
            sample.gradient[i] += sample.fusedGradient[k] * others * slopes[i];
        }
    }

    @Override
    public double unimodalLoss(Sample sample, int m, double weight) {
        int at = m * classes;
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            ofAlpha[k] = evidence[at + k] + 1;
            sum += ofAlpha[k];
        }
        double loss = loss(ofAlpha, sum, sample.target, ofAlpha);
        for (int k = 0; k < classes; k++) {
            sample.gradient[at + k] = weight * ofAlpha[k] * slopes[at + k];
        }
        return loss;
    }

    /**
     * With g(x) = (x - 1) psi(x) - ln Gamma(x) the divergence is (C - 1) (psi(A) - psi(C)) - g(A) + g(C) + sum_(k != y) g(alpha_k).
     *
     * @param parameters alpha [C]
     * @param sum S
     * @param gradient receives dL/dalpha [C]; may be the same array
     */
    private double loss(double[] parameters, double sum, int target, double[] gradient) {
        double ofTarget = parameters[target];
        double misleading = sum - ofTarget + 1;
        gamma.excess(misleading);
        double ofMisleading = (misleading - classes) * gamma.trigamma;
        double divergence = excessOfClasses - gamma.rest - 0.5 * Math.log(gamma.factor);
        gamma.digamma(misleading);
        divergence += (classes - 1) * (gamma.digamma - digammaOfClasses);
        gamma.digamma(sum);
        double loss = gamma.digamma;
        double ofSum = gamma.trigamma;
        double factors = 1;
        for (int k = 0; k < classes; k++) {
            if (k != target) {
                double x = parameters[k];
                gamma.excess(x);
                divergence += gamma.rest;
                factors *= gamma.factor;
                if (factors < SMALL) {
                    divergence += 0.5 * Math.log(factors);
                    factors = 1;
                }
                gradient[k] = ofSum + growth * ((x - 1) * gamma.trigamma - ofMisleading);
            }
        }
        divergence += 0.5 * Math.log(factors);
        gamma.digamma(ofTarget);
        gradient[target] = ofSum - gamma.trigamma;
        return loss - gamma.digamma + growth * divergence;
    }
}
