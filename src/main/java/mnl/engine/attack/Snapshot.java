package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

/** A run's model as it is at one moment, for questions that take longer than a step of the training. */
public final class Snapshot implements AutoCloseable {
    /** Numbers per activation array: small enough to stay in a processor's cache. */
    private static final int PORTION = 1 << 17;

    private final PyTorchRuntime runtime;
    private final NDManager manager;
    private final RunLayout layout;
    private final List<FusionRule> rules;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final NDArray vector;
    private final DeviceSplit split;
    private final double epoch;

    /**
     * @param runtime records gradients
     * @param parent owner of the copy
     * @param layout of the run
     * @param fusions fusion of every arm
     * @param model the run's model
     * @param fusion how it is fused
     * @param split the samples; closed with the snapshot, also when it cannot be taken
     * @param epoch passes over the training split that the model has seen
     */
    public Snapshot(
            PyTorchRuntime runtime,
            NDManager parent,
            RunLayout layout,
            List<FusionSpec> fusions,
            ReplicatedModel model,
            ReplicaFusion fusion,
            DeviceSplit split,
            double epoch) {
        this.runtime = runtime;
        this.layout = layout;
        this.rules = fusions.stream().map(FusionSpec::rule).toList();
        this.model = model;
        this.fusion = fusion;
        this.split = split;
        this.epoch = epoch;
        manager = parent.newSubManager();
        try {
            vector = model.vector().duplicate();
            vector.attach(manager);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    PyTorchRuntime runtime() {
        return runtime;
    }

    RunLayout layout() {
        return layout;
    }

    FusionRule rule(int arm) {
        return rules.get(arm);
    }

    DeviceSplit split() {
        return split;
    }

    /** Passes over the training split that the model had seen. */
    double epoch() {
        return epoch;
    }

    /** C. */
    int classes() {
        return layout.classNames().size();
    }

    ModelParameters parameters() {
        return model.outlined(layout.modalities(), vector.toFloatArray());
    }

    /** Which of the modalities can be moved. */
    boolean isContinuous(int modality) {
        return model.isContinuous(modality);
    }

    NDManager scratch() {
        return manager.newSubManager();
    }

    /** The replicas of an arm. */
    ArmModel arm(NDManager scratch, int arm) {
        NDList views = model.views(scratch, vector, false);
        int seeds = layout.seeds().size();
        return new ArmModel(model, fusion, views, arm * seeds, (arm + 1) * seeds, layout);
    }

    /** Samples of one arm that are worked on at a time. */
    int portion() {
        return Math.max(1, PORTION / (layout.seeds().size() * model.widestActivation()));
    }

    @Override
    public void close() {
        split.close();
        manager.close();
    }
}
