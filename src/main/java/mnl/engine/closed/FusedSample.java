package mnl.engine.closed;

import org.jspecify.annotations.Nullable;

/**
 * One sample, fused.
 *
 * @param logits F [C]
 * @param probabilities softmax(F) [C]
 * @param weights w_m [M]; without meaning under a rule that is no weighted sum
 * @param alpha Dirichlet parameters of the combined evidence [C]; null under a rule that combines none
 */
public record FusedSample(double[] logits, double[] probabilities, double[] weights, double @Nullable [] alpha) {}
