package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Objects;
import mnl.data.Cancellation;
import mnl.engine.djl.PyTorchRuntime;

/**
 * Estimates of how far samples are from another prediction: min over k != y of (F_y - F_k) / ||gradient of F_y - F_k||,
 * the gradient over all the features that can be moved.
 */
final class MarginGradients {
    private static final int[] LAST = {-1};

    private final PyTorchRuntime runtime;
    private final ArmModel model;
    private final boolean[] moved;

    MarginGradients(PyTorchRuntime runtime, ArmModel model, boolean[] moved) {
        this.runtime = runtime;
        this.model = model;
        this.moved = moved.clone();
    }

    /**
     * The estimates [S * n], 0 or below where the prediction is wrong.
     *
     * @param clean per modality [S, n, D_m]
     * @param targets y, int64 [S, n]
     * @param classes C
     */
    double[] estimates(NDList clean, NDArray targets, int classes) {
        long[] labels = targets.toLongArray();
        double[] smallest = new double[labels.length];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        NDArray right = targets.oneHot(classes, DataType.FLOAT32);
        for (int k = 0; k < classes; k++) {
            Cancellation.checkpoint();
            try (NDManager scratch = targets.getManager().newSubManager()) {
                NDList features = leaves(scratch, clean);
                NDArray other = targets.zerosLike().add(k).oneHot(classes, DataType.FLOAT32);
                NDArray direction = right.sub(other);
                float[] margins = margins(features, direction);
                float[] squares = squares(features);
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] != k) {
                        smallest[i] = Math.min(smallest[i], margins[i] / Math.sqrt(squares[i]));
                    }
                }
            }
        }
        return smallest;
    }

    private NDList leaves(NDManager scratch, NDList clean) {
        NDList leaves = new NDList(moved.length);
        for (int m = 0; m < moved.length; m++) {
            NDArray leaf = clean.get(m).duplicate();
            leaf.attach(scratch);
            leaf.setRequiresGradient(moved[m]);
            leaves.add(leaf);
        }
        return leaves;
    }

    /** F_y - F_k of every sample; leaves its gradient at the features. */
    private float[] margins(NDList features, NDArray direction) {
        try (GradientCollector gradients = runtime.recordGradients()) {
            NDArray margins = model.fuse(model.encode(features)).mul(direction).sum(LAST);
            gradients.backward(margins.sum());
            return margins.toFloatArray();
        }
    }

    private float[] squares(NDList features) {
        NDArray squares = null;
        for (int m = 0; m < moved.length; m++) {
            if (moved[m]) {
                NDArray sum = features.get(m).getGradient().square().sum(LAST);
                squares = squares == null ? sum : squares.addi(sum);
            }
        }
        return Objects.requireNonNull(squares, "nothing is moved").toFloatArray();
    }
}
