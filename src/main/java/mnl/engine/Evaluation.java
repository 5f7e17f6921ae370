package mnl.engine;

import mnl.analysis.run.Measurement;

/**
 * A model's answers on one split.
 *
 * @param request what was asked for
 * @param measurement the metrics; training losses are NaN
 * @param labels target classes [seed][n]; empty where only metrics were asked for
 * @param logits f^m [modality][replica][n * C], row by row; likewise
 * @param fusedLogits F [replica][n * C]; likewise
 */
public record Evaluation(
        EvaluationRequest request,
        Measurement measurement,
        int[][] labels,
        float[][][] logits,
        float[][] fusedLogits) {}
