package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.nn.FusionHead;

/**
 * Static fusion with learned weights on the simplex: F = sum_m a_m f^m with a = softmax(theta), the same for every
 * sample. The fused loss trains theta, which starts where a is the given weights.
 */
public final class LearnedWeightsFusion extends WeightedSum {

    private final double[] initial;

    /**
     * @param initial [M], the weights a that training starts from, all above 0
     */
    public LearnedWeightsFusion(double[] initial) {
        this.initial = initial.clone();
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        NDArray theta = input.parameters().get(0);
        return ClassSoftmax.of(theta).transpose(2, 0, 1).expandDims(-1);
    }

    @Override
    public Optional<FusionHead> head() {
        return Optional.of(new Theta());
    }

    /** theta, [R, 1, M]. */
    private final class Theta implements FusionHead {
        @Override
        public List<Shape> parameterShapes(int replicas) {
            return List.of(new Shape(replicas, 1, initial.length));
        }

        @Override
        public List<float[]> draw(long seed) {
            float[] theta = new float[initial.length];
            for (int m = 0; m < theta.length; m++) {
                theta[m] = (float) Math.log(initial[m]);
            }
            return List.of(theta);
        }
    }
}
