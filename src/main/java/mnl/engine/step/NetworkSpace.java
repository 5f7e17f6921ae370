package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.engine.djl.NativeValues;
import mnl.engine.fusion.ConfidenceHeads;

/** The part of a {@link HeadSpace} that confidence networks need, one for each modality. */
final class NetworkSpace {
    /** One hidden layer each. */
    final IValue depths;

    /** The activations of the hidden layers [n, B, H], and their gradients. */
    final IValue hidden;

    final IValue ofHidden;

    /** z of the modalities [n, 1, B], and its gradient. */
    final IValue outputs;

    final IValue ofOutputs;

    /** The gradients of the last weights, transposed [n, 1, H]. */
    final IValue ofLastWeights;

    /**
     * @param z of all modalities [n M B], which is divided among them
     * @param dz its gradient
     */
    NetworkSpace(
            NDManager manager, NativeValues values, NDArray z, NDArray dz, int modalities, int replicas, int batch) {
        long[] ones = new long[modalities];
        Arrays.fill(ones, 1);
        depths = values.of(ones);
        hidden = values.list(zeros(manager, modalities, new Shape(replicas, batch, ConfidenceHeads.WIDTH)));
        ofHidden = values.list(zeros(manager, modalities, new Shape(replicas, batch, ConfidenceHeads.WIDTH)));
        ofLastWeights = values.list(zeros(manager, modalities, new Shape(replicas, 1, ConfidenceHeads.WIDTH)));
        outputs = values.list(parts(z, modalities, replicas, batch));
        ofOutputs = values.list(parts(dz, modalities, replicas, batch));
    }

    private static List<NDArray> zeros(NDManager manager, int modalities, Shape shape) {
        List<NDArray> arrays = new ArrayList<>();
        for (int m = 0; m < modalities; m++) {
            arrays.add(manager.zeros(shape));
        }
        return arrays;
    }

    /** Views of the memory of all. */
    private static List<NDArray> parts(NDArray all, int modalities, int replicas, int batch) {
        NDArray flat = all.reshape(-1);
        List<NDArray> parts = new ArrayList<>();
        long size = (long) replicas * batch;
        for (int m = 0; m < modalities; m++) {
            parts.add(flat.get(Slices.of(m * size, (m + 1) * size)).reshape(replicas, 1, batch));
        }
        return parts;
    }
}
