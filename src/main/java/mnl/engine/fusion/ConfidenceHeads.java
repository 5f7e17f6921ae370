package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.SeedStreams;
import mnl.engine.nn.FusionHead;
import mnl.engine.nn.ReplicatedMlp;
import mnl.experiment.EncoderSpec;

/** One small network per modality that estimates the true-class probability: c_m = sigmoid(MLP(h^m)), one hidden layer. */
public final class ConfidenceHeads implements FusionHead {

    /** Units of the hidden layer. */
    public static final int WIDTH = 32;

    private final List<ReplicatedMlp> networks;

    /**
     * @param widths H_m of each modality
     */
    ConfidenceHeads(List<Integer> widths) {
        networks = widths.stream().map(ConfidenceHeads::network).toList();
    }

    /** That of features of a width; it gives what the sigmoid is taken of. */
    public static ReplicatedMlp network(int width) {
        return new ReplicatedMlp(width, new EncoderSpec(WIDTH, 1), 1);
    }

    /**
     * The estimates.
     *
     * @param features h^m, [R, B, H_m] per modality
     * @param parameters as in {@link #parameterShapes}
     * @return c, [M, R, B]
     */
    NDArray confidences(NDList features, NDList parameters) {
        NDList outputs = new NDList(networks.size());
        int from = 0;
        for (int m = 0; m < networks.size(); m++) {
            int to = from + networks.get(m).parameterCount();
            outputs.add(networks.get(m).logits(features.get(m), parameters.subList(from, to)));
            from = to;
        }
        return NDArrays.stack(outputs).squeeze(-1).getNDArrayInternal().sigmoid();
    }

    @Override
    public List<Shape> parameterShapes(int replicas) {
        return networks.stream()
                .flatMap(network -> network.parameterShapes(replicas).stream())
                .toList();
    }

    @Override
    public List<float[]> draw(long seed) {
        List<float[]> parameters = new ArrayList<>();
        for (int m = 0; m < networks.size(); m++) {
            parameters.addAll(networks.get(m).draw(SeedStreams.fusionHead(seed, m)));
        }
        return parameters;
    }
}
