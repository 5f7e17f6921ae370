package mnl.engine.evaluate;

/**
 * What plateau rules watch, on the validation split; not a number for replicas that nobody watches any more.
 *
 * @param loss mean CE(F, y) in nats [R]
 * @param accuracy share of samples whose fused prediction is right [R]
 * @param unimodal the same of every modality [M][R]
 */
public record ValidationMetrics(double[] loss, double[] accuracy, double[][] unimodal) {}
