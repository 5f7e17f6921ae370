package mnl.experiment;

/**
 * A multilayer perceptron with ReLU between its layers: {@code depth} hidden layers of {@code width} units and a linear
 * output layer that gives the logits. Depth 0 is a linear classifier.
 *
 * @param width units per hidden layer
 * @param depth hidden layers
 */
public record EncoderSpec(int width, int depth) {}
