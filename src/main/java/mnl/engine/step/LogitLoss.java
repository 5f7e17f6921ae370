package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.method.LossTerms;

/** The losses of some neighbouring replicas and their gradient in the logits: the part of a step between the encoders. */
interface LogitLoss {

    /**
     * What a batch's losses come to.
     *
     * @param ofLogits dL/df [M, R, B, C]
     * @param ofHead the gradients of the fusion head's parameters, in their order
     * @param terms the losses
     */
    record Answer(NDArray ofLogits, List<NDArray> ofHead, LossTerms terms) {}

    /** How many parameter arrays the fusion's head has. */
    int headParameters();

    /**
     * The losses of a batch; with grad mode off.
     *
     * @param scratch owner of the answer
     * @param logits f^m [M, R, B, C]
     * @param hidden what goes into the output layers [R, B, H_m] per modality
     * @param head the parameters of the fusion's head
     * @param targets of these replicas
     * @param settings of these replicas
     */
    Answer of(
            NDManager scratch,
            NDArray logits,
            NDList hidden,
            NDList head,
            BatchTargets targets,
            EpochSettings settings);
}
