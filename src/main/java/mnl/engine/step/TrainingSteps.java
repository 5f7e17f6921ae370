package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.engine.djl.NativeValues;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.method.GradientRule;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.OptimizerSpec;

/**
 * Makes the step of a run, once. Losses and encoders that are multilayer perceptrons have gradients by hand; convolutions and
 * embedding bags keep a recorded graph.
 */
public final class TrainingSteps {
    private final PyTorchRuntime runtime;
    private final NDManager manager;
    private final DataType type;
    private final RunLayout layout;
    private final ReplicatedModel model;
    private final ObjectiveSpec objective;
    private final OptimizerSpec optimizer;

    /**
     * @param runtime records gradients
     * @param manager outlives the step, and closes what it keeps
     * @param type of the numbers
     * @param layout of the run
     * @param model what is trained
     * @param objective what its replicas minimise
     * @param optimizer how
     */
    public TrainingSteps(
            PyTorchRuntime runtime,
            NDManager manager,
            DataType type,
            RunLayout layout,
            ReplicatedModel model,
            ObjectiveSpec objective,
            OptimizerSpec optimizer) {
        this.runtime = runtime;
        this.manager = manager;
        this.type = type;
        this.layout = layout;
        this.model = model;
        this.objective = objective;
        this.optimizer = optimizer;
    }

    /**
     * The fastest step for the run.
     *
     * @param training samples
     * @param batch B of the largest batch
     * @param rules what becomes of the gradient
     */
    public TrainingStep fastest(DeviceSplit training, int batch, List<GradientRule> rules) {
        StepShape shape = StepShape.of(
                model,
                objective.fusion(),
                layout.modalities().size(),
                layout.classNames().size());
        ChunkPlans.Subject subject = new ChunkPlans.Subject(layout, model, objective, shape, batch);
        StepScript script = StepScript.load(manager);
        ParameterUpdate update = update(script);
        return new ChunkedStep(
                runtime.workers(),
                script,
                objective.fusion(),
                training.tables(),
                shape,
                new ChunkPlans(manager, subject, update),
                new ChunkRooms(manager, shape),
                rules,
                update,
                losses(),
                new NativeValues(manager));
    }

    /** A step that records its whole graph, to compare others with. */
    public TrainingStep recorded(List<GradientRule> rules) {
        Objective loss = new Objective(manager, type, objective);
        ParameterUpdate update = update(StepScript.load(manager));
        return new AutogradStep(runtime, model, objective.fusion(), loss, rules, update, losses());
    }

    private ParameterUpdate update(StepScript script) {
        return new ParameterUpdate(model, Optimizers.of(optimizer, manager, script, model));
    }

    private BatchLosses losses() {
        return BatchLosses.of(layout.modalities().size(), model.replicas());
    }
}
