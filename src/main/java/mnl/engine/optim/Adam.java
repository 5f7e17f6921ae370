package mnl.engine.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.experiment.OptimizerSpec;

/**
 * Adam (Kingma and Ba, ICLR 2015) with L2 weight decay, or AdamW with decoupled decay (Loshchilov and Hutter, ICLR 2019):
 *
 * <pre>m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2
 * theta = theta - rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + epsilon)</pre>
 *
 * with b1 = 0.9, b2 = 0.999, epsilon = 1e-8. Kept are m / (1 - b1) and v / (1 - b2), and the constant factors are folded
 * into two scalars per step: the same numbers in fewer passes over memory.
 */
final class Adam implements Optimizer {
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final OptimizerSpec spec;
    private final boolean decoupled;
    private final Slots slots;
    private long steps;

    Adam(NDManager manager, DataType type, long size, OptimizerSpec spec) {
        this.spec = spec;
        this.decoupled = spec.kind() == OptimizerSpec.Kind.ADAM_W;
        this.slots = new Slots(manager, type, size, 2);
    }

    @Override
    public void step(NDArray parameters, NDArray gradient, RateFactor factor) {
        steps++;
        if (decoupled) {
            WeightDecay.shrink(parameters, spec.learningRate(), spec.weightDecay(), factor);
        } else {
            WeightDecay.addTo(gradient, parameters, spec.weightDecay());
        }
        NDArray mean = slots.get(0);
        NDArray square = slots.get(1);
        mean.muli(B1).addi(gradient);
        square.muli(B2).addi(gradient.muli(gradient));
        double squareScale = Math.sqrt((1 - B2) / (1 - Math.pow(B2, steps)));
        double meanScale = (1 - B1) / (1 - Math.pow(B1, steps));
        try (NDArray root = square.sqrt();
                NDArray update = mean.div(root.addi(EPSILON / squareScale))) {
            parameters.subi(factor.scale(update, spec.learningRate() * meanScale / squareScale));
        }
    }

    @Override
    public OptimizerState state() {
        return slots.save(steps);
    }

    @Override
    public void restore(OptimizerState state) {
        slots.restore(state);
        steps = state.steps();
    }

    @Override
    public void close() {
        slots.close();
    }
}
