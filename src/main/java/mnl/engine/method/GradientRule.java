package mnl.engine.method;

import mnl.engine.fusion.BatchTargets;
import mnl.engine.nn.ModelOutput;
import mnl.engine.state.Resumable;

/**
 * What becomes of the gradient of an arm's replicas before the optimizer gets it: gradient modulation scales each
 * modality's part by a factor per replica and modality, Pareto methods combine the gradients of two losses. What a rule
 * remembers from batch to batch belongs to its memento.
 */
public interface GradientRule extends Resumable {

    /**
     * Whether it needs {@link BatchGradients#unimodal} beside the gradient of the whole loss, which costs a second pass
     * back.
     */
    boolean splitsLoss();

    /**
     * Changes {@link BatchGradients#total} in place, at the parameters of its own replicas only; with grad mode off.
     *
     * @param gradients of the batch
     * @param targets of the batch
     * @param output what the encoders say about it, logits [M, R, B, C]
     */
    void apply(BatchGradients gradients, BatchTargets targets, ModelOutput output);
}
