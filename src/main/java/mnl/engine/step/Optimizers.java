package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import mnl.experiment.OptimizerSpec;

/** Makes optimizers from their specification. */
public final class Optimizers {
    private Optimizers() {}

    /**
     * A fresh optimizer.
     *
     * @param manager owner of its state
     * @param type number format of the parameters
     * @param size P, length of the parameter vector
     */
    public static Optimizer of(OptimizerSpec spec, NDManager manager, DataType type, long size) {
        return switch (spec.kind()) {
            case SGD -> new Sgd(manager, type, size, spec);
            case ADAM, ADAM_W -> new Adam(manager, type, size, spec);
        };
    }
}
