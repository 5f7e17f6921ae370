package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ModelOutput;
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

    /**
     * @param model the model of the run
     * @param fusion how its replicas are fused
     * @param views all its parameters, without gradient; their manager owns what is made here
     * @param from first replica of the arm
     * @param to after its last one
     */
    ArmModel(ReplicatedModel model, ReplicaFusion fusion, NDList views, int from, int to) {
        this.model = model;
        this.fusion = fusion;
        this.encoders = model.encoderParameters(views, from, to);
        this.heads = model.headParameters(views);
        this.from = from;
        this.to = to;
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
