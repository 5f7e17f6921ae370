package mnl.engine.closed;

/**
 * One sample, fused.
 *
 * @param logits F [C]
 * @param probabilities softmax(F) [C]
 * @param weights w_m [M]
 */
public record FusedSample(double[] logits, double[] probabilities, double[] weights) {}
