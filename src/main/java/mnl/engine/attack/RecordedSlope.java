package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.GradientCollector;
import mnl.engine.djl.PyTorchRuntime;

/** A slope that the native library records: that of convolutions. */
final class RecordedSlope implements MarginSlope {
    private final PyTorchRuntime runtime;
    private final ArmModel model;
    private final boolean[] moved;

    RecordedSlope(PyTorchRuntime runtime, ArmModel model, boolean[] moved) {
        this.runtime = runtime;
        this.model = model;
        this.moved = moved.clone();
    }

    @Override
    public Slope at(NDList features, MarginObjective objective) {
        for (int m = 0; m < moved.length; m++) {
            if (moved[m]) {
                features.get(m).setRequiresGradient(true);
            }
        }
        NDArray margins;
        try (GradientCollector gradients = runtime.recordGradients()) {
            margins = objective.margin(model.fuse(model.encode(features)));
            gradients.backward(margins.sum());
        }
        NDArray[] gradients = new NDArray[moved.length];
        for (int m = 0; m < moved.length; m++) {
            if (moved[m]) {
                gradients[m] = features.get(m).getGradient();
            }
        }
        return new Slope(margins, gradients);
    }
}
