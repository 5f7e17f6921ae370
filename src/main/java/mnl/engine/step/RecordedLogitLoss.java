package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionInput;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;
import org.jspecify.annotations.Nullable;

/** Losses whose gradient the native library records, from the logits on: those of rules without a closed form. */
final class RecordedLogitLoss {

    /**
     * What a batch's losses come to.
     *
     * @param ofLogits dL/df [M, R, B, C]
     * @param ofHead the gradients of the fusion head's parameters, in their order
     * @param ofUnimodal the gradient of sum_m CE(f^m, y) in the logits [M, R, B, C]; null where nobody asks for it
     * @param terms the losses
     */
    record Answer(
            NDArray ofLogits,
            List<NDArray> ofHead,
            @Nullable NDArray ofUnimodal,
            LossTerms terms) {}

    private final PyTorchRuntime runtime;
    private final Objective objective;
    private final boolean splits;

    /**
     * @param runtime records gradients
     * @param objective what the replicas minimise
     * @param splits whether the gradient of the unimodal losses is asked for besides
     */
    RecordedLogitLoss(PyTorchRuntime runtime, Objective objective, boolean splits) {
        this.runtime = runtime;
        this.objective = objective;
        this.splits = splits;
    }

    /**
     * The losses of a batch; with grad mode off.
     *
     * @param logits f^m [M, R, B, C]
     * @param hidden what goes into the output layers [R, B, H_m] per modality
     * @param head the parameters of the fusion's head
     * @param targets of these replicas
     * @param guided whether the guidance term applies to any replica of the run
     * @param mask of these replicas, see {@link EpochSettings}
     */
    Answer of(
            NDArray logits, NDList hidden, NDList head, BatchTargets targets, boolean guided, @Nullable NDArray mask) {
        logits.setRequiresGradient(true);
        head.forEach(each -> each.setRequiresGradient(true));
        LossTerms terms;
        NDArray ofUnimodal;
        try (GradientCollector gradients = runtime.recordGradients()) {
            FusionInput input = new FusionInput(logits, head.isEmpty() ? new NDList() : hidden, head);
            terms = objective.terms(input, targets, guided, mask);
            ofUnimodal = splits ? terms.unimodal().sum() : null;
            if (splits) {
                back(terms.total().sum(), true);
            } else {
                gradients.backward(terms.total().sum());
            }
        }
        List<NDArray> ofHead = head.stream().map(NDArray::getGradient).toList();
        if (ofUnimodal == null) {
            return new Answer(logits.getGradient(), ofHead, null, terms);
        }
        NDArray ofTotal = logits.getGradient().duplicate();
        logits.getGradient().muli(0);
        // No head has a part in these, so that the gradients of the heads stay.
        back(ofUnimodal, false);
        return new Answer(ofTotal, ofHead, logits.getGradient(), terms);
    }

    private static void back(NDArray loss, boolean again) {
        JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), again, false);
    }
}
