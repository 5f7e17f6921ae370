package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One modality's classifier, R replicas of the same form computed at once. Every parameter has the replica as its
 * leading dimension; the last layer is linear and gives the logits f^m.
 */
public interface Encoder {

    /** Shapes of the parameters of R replicas. */
    List<Shape> parameterShapes(int replicas);

    /**
     * What the parameters of a modality's encoder are called in a stored model, in the order of
     * {@link #parameterShapes}.
     */
    List<String> parameterNames(String modality);

    /** Initial parameters of one replica, in the order of {@link #parameterShapes}. */
    List<float[]> draw(RandomGenerator random);

    /** Whether the logits are a continuous function of the inputs, so that an attack may move these a little. */
    default boolean isContinuous() {
        return true;
    }

    /** Number of parameter arrays. */
    int parameterCount();

    /** H, the width of what goes into the output layer. */
    int hiddenWidth();

    /** The widest activation of a sample, in numbers. */
    int widestActivation();

    /**
     * What goes into the output layer, as part of the graph.
     *
     * @param inputs the features [R, B, D], or the tokens [R, B, L] of an encoder that looks them up
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, H]
     */
    NDArray hidden(NDArray inputs, List<NDArray> parameters);

    /** The output layer alone, as part of the graph: [R, B, H] to [R, B, C]. */
    NDArray output(NDArray hidden, List<NDArray> parameters);

    /**
     * What goes into the output layer, without a graph: as {@link #hidden}, but intermediate arrays are given back at
     * once, so that the same memory, still in the processor's cache, serves the next one.
     *
     * @param inputs as in {@link #hidden}; closed, unless they are the result itself
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, H]
     */
    NDArray inferHidden(NDArray inputs, List<NDArray> parameters);

    /** The output layer alone, without a graph: [R, B, H] to [R, B, C]. */
    NDArray inferOutput(NDArray hidden, List<NDArray> parameters);
}
