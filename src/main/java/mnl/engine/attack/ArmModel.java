package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.closed.ClosedMargin;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import org.jspecify.annotations.Nullable;

/** The replicas of one arm, as far as an attack needs them: a function from features to fused logits. */
final class ArmModel {
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final NDList encoders;
    private final NDList heads;
    private final int from;
    private final int to;
    private final RunLayout layout;

    /**
     * @param model the model of the run
     * @param fusion how its replicas are fused
     * @param views all its parameters, without gradient; their manager owns what is made here
     * @param from first replica of the arm
     * @param to after its last one
     * @param layout of the run
     */
    ArmModel(ReplicatedModel model, ReplicaFusion fusion, NDList views, int from, int to, RunLayout layout) {
        this.model = model;
        this.fusion = fusion;
        this.encoders = model.encoderParameters(views, from, to);
        this.heads = model.headParameters(views);
        this.from = from;
        this.to = to;
        this.layout = layout;
    }

    /**
     * How the margins change with the features: by hand where everything that is moved is read by a multilayer perceptron,
     * otherwise recorded.
     *
     * @param runtime records
     * @param moved which modalities are moved
     */
    MarginSlope slope(PyTorchRuntime runtime, boolean[] moved) {
        return closedMargin(model, fusion, layout, from, to, moved)
                .<MarginSlope>map(margin -> new ClosedSlope(this, margin, moved))
                .orElseGet(() -> new RecordedSlope(runtime, this, moved));
    }

    /** The margin of some replicas where all that {@link #slope} needs is computed by hand. */
    static Optional<ClosedMargin> closedMargin(
            ReplicatedModel model, ReplicaFusion fusion, RunLayout layout, int from, int to, boolean[] moved) {
        boolean perceptrons = IntStream.range(0, moved.length)
                .noneMatch(m -> moved[m] && !(model.encoder(m) instanceof ReplicatedMlp));
        int classes = layout.classNames().size();
        return fusion.specOf(from, to)
                .filter(rule -> perceptrons)
                .map(rule -> ClosedMargin.of(rule, layout.modalities(), classes, to - from));
    }

    /** The encoder of a modality. */
    Encoder encoder(int modality) {
        return model.encoder(modality);
    }

    /** Its parameters, of these replicas, as views that go with a manager, and so does what is computed from them. */
    List<NDArray> parameters(int modality, NDManager manager) {
        return views(model.parametersOf(encoders, modality), manager);
    }

    /** What these replicas have of their fusion's head, likewise. */
    List<NDArray> head(NDManager manager) {
        return views(fusion.headOf(heads, from, to), manager);
    }

    private static List<NDArray> views(List<NDArray> arrays, NDManager manager) {
        NDList views = new NDList(arrays.size());
        for (NDArray each : arrays) {
            NDArray view = each.reshape(each.getShape());
            view.attach(manager);
            views.add(view);
        }
        return views;
    }

    /**
     * What the encoders say.
     *
     * @param features per modality [S, n, D_m]
     */
    FusionInput encode(NDList features) {
        ModelOutput output = model.forward(features, encoders);
        return new FusionInput(output.logits(), fusion.usesHidden() ? output.hidden() : new NDList(), heads);
    }

    /** F [S, n, C]; the gradient flows through everything. */
    NDArray fuse(FusionInput encoded) {
        return fusion.fuse(encoded, from, to, Phase.ATTACK);
    }

    /** Something that broadcasts to w [M, S, n, 1], or null where F is no weighted sum. */
    @Nullable
    NDArray weights(FusionInput encoded) {
        return fusion.weights(encoded, from, to, Phase.TEST).orElse(null);
    }
}
