package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.GradientRule;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.FusionSpec;

/**
 * Chooses the step of a run, once. Encoders that are multilayer perceptrons and fusion rules without losses of their own have
 * gradients by hand; convolutions, embedding bags, TMC, PDF and the rank loss keep a recorded graph, each for its own part.
 */
public final class TrainingSteps {
    private final PyTorchRuntime runtime;
    private final NDManager constants;
    private final DataType type;
    private final ReplicatedModel model;
    private final ObjectiveSpec objective;

    /**
     * @param runtime records gradients
     * @param constants manager that outlives the step
     * @param type of the numbers
     * @param model what is trained
     * @param objective what its replicas minimise
     */
    public TrainingSteps(
            PyTorchRuntime runtime,
            NDManager constants,
            DataType type,
            ReplicatedModel model,
            ObjectiveSpec objective) {
        this.runtime = runtime;
        this.constants = constants;
        this.type = type;
        this.model = model;
        this.objective = objective;
    }

    /**
     * The fastest step for the run.
     *
     * @param names of the modalities
     * @param classes C
     * @param rules what becomes of the gradient
     * @param update takes it
     */
    public TrainingStep fastest(List<String> names, int classes, List<GradientRule> rules, ParameterUpdate update) {
        List<ClosedFormStep.Part> parts = new ArrayList<>();
        boolean closed = IntStream.range(0, names.size()).anyMatch(m -> model.encoder(m) instanceof ReplicatedMlp);
        for (ReplicaFusion.Part slice : objective.fusion().parts()) {
            Optional<LogitLoss> byHand = byHand(slice, names, classes);
            closed |= byHand.isPresent();
            parts.add(new ClosedFormStep.Part(slice.from(), slice.to(), byHand.orElseGet(() -> recorded(slice))));
        }
        boolean whole = rules.stream().noneMatch(GradientRule::splitsLoss);
        return closed && whole
                ? new ClosedFormStep(runtime, model, objective.fusion(), parts, rules, update)
                : recorded(rules, update);
    }

    /** A step that records its whole graph. */
    public TrainingStep recorded(List<GradientRule> rules, ParameterUpdate update) {
        Objective loss = new Objective(constants, type, objective);
        return new AutogradStep(runtime, model, objective.fusion(), loss, rules, update);
    }

    private Optional<LogitLoss> byHand(ReplicaFusion.Part slice, List<String> names, int classes) {
        List<Integer> widths = IntStream.range(0, names.size())
                .mapToObj(m -> model.encoder(m).hiddenWidth())
                .toList();
        FusionSpec rule = slice.spec();
        return ClosedLoss.of(objective.of(slice), rule, names, classes).map(loss -> new ClosedLogitLoss(loss, widths));
    }

    private LogitLoss recorded(ReplicaFusion.Part slice) {
        return new RecordedLogitLoss(
                runtime, new Objective(constants, type, objective.of(slice)), slice.headParameters());
    }
}
