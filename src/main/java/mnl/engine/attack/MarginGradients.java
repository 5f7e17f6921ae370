package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
        MarginSlope slope = model.slope(runtime, moved);
        MarginObjective margin = new MarginObjective(targets, classes);
        int[] labels = margin.targets();
        double[] smallest = new double[labels.length];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        for (int k = 0; k < classes; k++) {
            Cancellation.checkpoint();
            try (NDManager scratch = targets.getManager().newSubManager()) {
                MarginSlope.Slope towards = slope.at(copies(scratch, clean), margin.towards(k));
                float[] behind = towards.margins().toFloatArray();
                float[] squares = squares(towards);
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] != k) {
                        smallest[i] = Math.min(smallest[i], -behind[i] / Math.sqrt(squares[i]));
                    }
                }
            }
        }
        return smallest;
    }

    private static NDList copies(NDManager scratch, NDList clean) {
        NDList copies = new NDList(clean.size());
        for (NDArray each : clean) {
            NDArray copy = each.duplicate();
            copy.attach(scratch);
            copies.add(copy);
        }
        return copies;
    }

    private static float[] squares(MarginSlope.Slope slope) {
        NDArray squares = null;
        for (NDArray gradient : slope.gradients()) {
            if (gradient != null) {
                NDArray sum = gradient.square().sum(LAST);
                squares = squares == null ? sum : squares.addi(sum);
            }
        }
        return Objects.requireNonNull(squares, "nothing is moved").toFloatArray();
    }
}
