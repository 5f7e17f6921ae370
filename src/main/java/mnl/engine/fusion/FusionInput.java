package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;

/**
 * What a fusion rule sees of a batch.
 *
 * @param logits f^m, [M, R, B, C]
 * @param hidden what goes into each encoder's output layer, [R, B, H_m] per modality; empty where no rule looks at it
 * @param parameters of the rule's head, as {@link mnl.engine.nn.FusionHead#parameterShapes} orders them
 */
public record FusionInput(NDArray logits, NDList hidden, NDList parameters) {

    /** For rules that look at nothing else. */
    public static FusionInput of(NDArray logits) {
        return new FusionInput(logits, new NDList(), new NDList());
    }

    /** The same with logits without their history: what is learned from it stays in the head. */
    public FusionInput detached() {
        return new FusionInput(logits.stopGradient(), hidden, parameters);
    }

    /**
     * The hidden features without their history, so that nothing a head learns reaches the encoders; with it for an
     * attack, which wants to know how the weights follow the input.
     */
    NDList features(Phase phase) {
        if (phase == Phase.ATTACK) {
            return hidden;
        }
        NDList features = new NDList(hidden.size());
        for (NDArray each : hidden) {
            features.add(each.stopGradient());
        }
        return features;
    }

    /** The replicas {@code from} to {@code to - 1} with the head's parameters that are theirs. */
    FusionInput slice(int from, int to, NDList own) {
        NDList features = new NDList(hidden.size());
        for (NDArray each : hidden) {
            features.add(each.get(new NDIndex().addSliceDim(from, to)));
        }
        return new FusionInput(replicas(logits, from, to), features, own);
    }

    /** [M, R, ...] to [M, to - from, ...]. */
    static NDArray replicas(NDArray array, int from, int to) {
        return array.get(new NDIndex().addAllDim().addSliceDim(from, to));
    }
}
