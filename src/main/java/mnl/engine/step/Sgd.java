package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.engine.state.Memento;
import mnl.experiment.OptimizerSpec;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic gradient descent with heavy-ball momentum and L2 weight decay (Sutskever et al., ICML 2013, in the form
 * used by deep learning libraries):
 *
 * <pre>g' = g + decay theta;  b = momentum b + g';  theta = theta - rate b</pre>
 */
final class Sgd implements Optimizer {
    private final OptimizerSpec spec;
    private final Slots slots;
    private long steps;

    Sgd(NDManager manager, DataType type, long size, OptimizerSpec spec) {
        this.spec = spec;
        this.slots = new Slots(manager, type, size, spec.momentum() == 0 ? 0 : 1);
    }

    @Override
    public void step(NDArray parameters, NDArray gradient, RateFactor factor, @Nullable Updates updates) {
        steps++;
        RateFactor rates = Updates.rates(factor, updates);
        WeightDecay.addTo(gradient, parameters, spec.weightDecay());
        if (spec.momentum() == 0) {
            parameters.subi(rates.scale(gradient, spec.learningRate()));
            return;
        }
        NDArray velocity = slots.decayed(0, spec.momentum(), updates);
        velocity.addi(slots.active(gradient, updates));
        try (NDArray update = rates.scaled(velocity, spec.learningRate())) {
            parameters.subi(update);
        }
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
