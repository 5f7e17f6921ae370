package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import mnl.engine.SeedStreams;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.nn.FusionHead;
import mnl.engine.nn.ReplicatedMlp;
import mnl.experiment.EncoderSpec;

/**
 * Dynamic fusion by a learned gate: F = sum_m w_m f^m with w = softmax(A [h^1; ...; h^M] + b). The features h^m are
 * detached: the fused loss trains A and b, and reaches the encoders through their logits only.
 */
public final class GateFusion extends WeightedSum {

    private final ReplicatedMlp gate;

    /**
     * @param hiddenWidths H_m of each modality
     */
    public GateFusion(List<Integer> hiddenWidths) {
        int width = hiddenWidths.stream().mapToInt(Integer::intValue).sum();
        gate = new ReplicatedMlp(width, new EncoderSpec(1, 0), hiddenWidths.size());
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        NDArray features = NDArrays.concat(input.features(phase), -1);
        NDArray weights = ClassSoftmax.of(gate.logits(features, input.parameters()));
        return weights.transpose(2, 0, 1).expandDims(-1);
    }

    @Override
    public Optional<FusionHead> head() {
        return Optional.of(new LinearMap());
    }

    private final class LinearMap implements FusionHead {
        @Override
        public List<Shape> parameterShapes(int replicas) {
            return gate.parameterShapes(replicas);
        }

        @Override
        public List<float[]> draw(long seed) {
            return gate.draw(SeedStreams.fusionHead(seed, 0));
        }
    }
}
