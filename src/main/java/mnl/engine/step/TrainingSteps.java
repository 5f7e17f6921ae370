package mnl.engine.step;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.RunLayout;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.Precision;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.GradientRule;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.OptimizerSpec;

/**
 * Chooses the step of a run, once. Encoders that are multilayer perceptrons and fusion rules without losses of their own have
 * gradients by hand; convolutions, embedding bags, TMC and PDF keep a recorded graph, each for its own part.
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
        StepShape shape = shape();
        boolean closed = !shape.byHand().isEmpty()
                || objective.fusion().parts().stream().anyMatch(slice -> closed(slice, slice.from(), slice.to())
                        .isPresent());
        return closed ? chunked(shape, training, batch, rules) : recorded(rules);
    }

    private StepShape shape() {
        return StepShape.of(
                model, layout.modalities().size(), layout.classNames().size());
    }

    /** A step that records its whole graph. */
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

    private TrainingStep chunked(StepShape shape, DeviceSplit training, int batch, List<GradientRule> rules) {
        StepScript script = StepScript.load(manager);
        ParameterUpdate update = update(script);
        NativeValues values = new NativeValues(manager);
        NDList gradients = model.views(manager, update.gradient(), false);
        Chunk.Views views = new Chunk.Views(model.views(manager, false), gradients);
        List<Chunk> chunks = new ArrayList<>();
        List<RecordedParts.Part> parts = new ArrayList<>();
        int firstHead = 0;
        for (ReplicaFusion.Part slice : objective.fusion().parts()) {
            for (int[] range : ranges(shape, batch, slice)) {
                ClosedLoss loss = closed(slice, range[0], range[1]).orElse(null);
                Chunk.Place place =
                        new Chunk.Place(range[0], range[1], slice.from(), firstHead, slice.headParameters());
                chunks.add(new Chunk(place, loss, shape, model, views, values));
            }
            if (closed(slice, slice.from(), slice.to()).isEmpty()) {
                parts.add(recorded(slice, firstHead, rules));
            }
            firstHead += slice.headParameters();
        }
        RecordedParts recorded = new RecordedParts(runtime, model, shape, gradients, parts);
        boolean inParts = !recorded.areNone() || !rules.isEmpty();
        int atOnce = inParts ? chunks.size() : runtime.workers().threads();
        ChunkRooms rooms = new ChunkRooms(
                manager, shape, chunks.stream().map(Chunk::replicas).toList(), atOnce);
        return new ChunkedStep(
                runtime.workers(),
                script,
                objective.fusion(),
                training.tables(),
                shape,
                chunks,
                rooms,
                recorded,
                rules,
                update,
                losses(),
                values);
    }

    /** References have chunks of their own: they change nothing, not even how the numbers of the arms are rounded. */
    private List<int[]> ranges(StepShape shape, int batch, ReplicaFusion.Part slice) {
        int arms = Math.max(slice.from(), Math.min(slice.to(), layout.comparedReplicas()));
        List<int[]> ranges = new ArrayList<>(ChunkSizes.of(shape, batch, slice.from(), arms));
        ranges.addAll(ChunkSizes.of(shape, batch, arms, slice.to()));
        return ranges;
    }

    private RecordedParts.Part recorded(ReplicaFusion.Part slice, int firstHead, List<GradientRule> rules) {
        Objective whole = new Objective(manager, type, objective.of(slice));
        boolean splits = rules.stream().anyMatch(GradientRule::splitsLoss);
        RecordedLogitLoss loss = new RecordedLogitLoss(runtime, whole, splits);
        return new RecordedParts.Part(slice.from(), slice.to(), firstHead, slice.headParameters(), loss);
    }

    /** The closed form of the loss of some replicas of a part. */
    private Optional<ClosedLoss> closed(ReplicaFusion.Part slice, int from, int to) {
        ReplicaFusion.Part own =
                new ReplicaFusion.Part(from, to, slice.spec(), slice.fusion(), slice.headParameters(), slice.history());
        return ClosedLoss.of(
                objective.of(own),
                slice.spec(),
                layout.modalities(),
                layout.classNames().size(),
                Precision.SINGLE,
                slice.history(),
                from - slice.from());
    }
}
