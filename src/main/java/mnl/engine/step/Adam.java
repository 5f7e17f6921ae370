package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.engine.state.Memento;
import mnl.experiment.OptimizerSpec;
import org.jspecify.annotations.Nullable;

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
    public void step(NDArray parameters, NDArray gradient, RateFactor factor, @Nullable Updates updates) {
        steps++;
        RateFactor rates = Updates.rates(factor, updates);
        if (decoupled) {
            WeightDecay.shrink(parameters, spec.learningRate(), spec.weightDecay(), rates);
        } else {
            WeightDecay.addTo(gradient, parameters, spec.weightDecay());
        }
        NDArray active = slots.active(gradient, updates);
        NDArray mean = slots.decayed(0, B1, updates).addi(active);
        NDArray square = slots.decayed(1, B2, updates).addi(active.muli(active));
        if (updates != null && updates.areUneven()) {
            subtract(parameters, mean, square, rates, updates);
        } else {
            subtract(parameters, mean, square, rates, updates == null ? steps : updates.first());
        }
    }

    /** All parameters have had as many updates. */
    private void subtract(NDArray parameters, NDArray mean, NDArray square, RateFactor rates, long count) {
        double squareScale = squareScale(count);
        try (NDArray root = square.sqrt();
                NDArray update = mean.div(root.addi(EPSILON / squareScale))) {
            parameters.subi(rates.scale(update, spec.learningRate() * meanScale(count) / squareScale));
        }
    }

    /** Every parameter is corrected for the updates it has had itself; one that has had none is not moved. */
    private void subtract(NDArray parameters, NDArray mean, NDArray square, RateFactor rates, Updates updates) {
        NDArray epsilon = updates.perParameter(count -> EPSILON / squareScale(Math.max(1, count)));
        NDArray scale = updates.perParameter(count -> meanScale(Math.max(1, count)) / squareScale(Math.max(1, count)));
        try (NDArray root = square.sqrt();
                NDArray update = mean.div(root.addi(epsilon))) {
            parameters.subi(rates.scale(update.muli(scale), spec.learningRate()));
        }
    }

    private static double squareScale(long count) {
        return Math.sqrt((1 - B2) / (1 - Math.pow(B2, (double) count)));
    }

    private static double meanScale(long count) {
        return (1 - B1) / (1 - Math.pow(B1, (double) count));
    }

    @Override
    public Memento save() {
        return new Memento().with("steps", steps).with("slots", slots);
    }

    @Override
    public void restore(Memento memento) {
        memento.restore("slots", slots);
        steps = memento.longs("steps")[0];
    }

    @Override
    public void close() {
        slots.close();
    }
}
