package mnl.engine.inspect;

import org.jspecify.annotations.Nullable;

/**
 * Fused logits and how they came about, in double precision.
 *
 * @param fusedLogits [B][C], F; null for TMC_EVIDENTIAL, which has none
 * @param fusedProbability [B][C], softmax(F), for TMC_EVIDENTIAL alpha / S
 * @param weights [M][B], w_m; null for TMC_EVIDENTIAL, which is no weighted sum
 * @param evidence what TMC_EVIDENTIAL knows besides; null for every other rule
 */
public record FusionReport(
        double @Nullable [][] fusedLogits,
        double[][] fusedProbability,
        double @Nullable [][] weights,
        @Nullable Evidence evidence) {

    /**
     * The combined opinion.
     *
     * @param alpha [B][C], Dirichlet parameters
     * @param uncertainty [B], u = C / S
     * @param belief [B][C], b
     */
    public record Evidence(double[][] alpha, double[] uncertainty, double[][] belief) {}
}
