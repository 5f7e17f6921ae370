package mnl.engine.inspect;

import java.util.List;

/**
 * The loss of a batch, taken apart in double precision.
 *
 * @param fusedLogits [B][C], F
 * @param runnerUp [B], j = argmax_{k != y} F_k, the lowest index on ties
 * @param ucom [M][B], f^m_y - f^m_j
 * @param targetProbability [M][B], p^m_y
 * @param ceFused CE(F, y), mean over the batch
 * @param ce [M], CE(f^m, y), mean over the batch, without the loss weights
 * @param guidance the guidance term, strength included
 * @param guidancePerGuided [M], the part of the guidance term that reaches each modality
 * @param total ceFused + sum_m w_m ce_m + guidance
 * @param gradients [M][B][C], the gradient of the total in the logits
 * @param guides who guides whom, each as {guide, guided, sample}, in that order; empty where the arm teaches nothing
 */
public record LossReport(
        double[][] fusedLogits,
        int[] runnerUp,
        double[][] ucom,
        double[][] targetProbability,
        double ceFused,
        double[] ce,
        double guidance,
        double[] guidancePerGuided,
        double total,
        double[][][] gradients,
        List<int[]> guides) {}
