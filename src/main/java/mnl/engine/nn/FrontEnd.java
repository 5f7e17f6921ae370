package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.random.RandomGenerator;

/** What turns a modality's samples into the feature vectors that fully connected layers read; R replicas at once. */
interface FrontEnd {

    /** Shapes of the parameters of R replicas. */
    List<Shape> parameterShapes(int replicas);

    /** What the parameters are called in a stored model, in the same order. */
    List<String> parameterNames(String modality);

    /** Initial parameters of one replica, in the same order. */
    List<float[]> draw(RandomGenerator random);

    /** Whether the feature vectors are a continuous function of the inputs. */
    default boolean isContinuous() {
        return true;
    }

    /** Numbers that a sample has afterwards. */
    int width();

    /** The widest activation of a sample, in numbers. */
    int widestActivation();

    /**
     * The feature vectors; part of the graph where one is recorded.
     *
     * @param inputs [R, B, numbers of a sample]
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, width]
     */
    NDArray apply(NDArray inputs, List<NDArray> parameters);
}
