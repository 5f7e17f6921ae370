package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.OptimizerSpec;

/** Makes optimizers from their specification. */
public final class Optimizers {
    private Optimizers() {}

    /**
     * A fresh optimizer.
     *
     * @param manager owner of its state
     * @param model whose parameters it changes
     */
    public static Optimizer of(OptimizerSpec spec, NDManager manager, ReplicatedModel model) {
        return of(spec, manager, StepScript.load(manager), model);
    }

    static Optimizer of(OptimizerSpec spec, NDManager manager, StepScript script, ReplicatedModel model) {
        return new FusedOptimizer(manager, script, spec, model.vector(), model.replicas(), model.blocks()::of);
    }
}
