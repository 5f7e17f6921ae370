package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionInput;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;

/** Losses whose gradient the native library records, from the logits on: those of rules without a closed form. */
final class RecordedLogitLoss implements LogitLoss {
    private final PyTorchRuntime runtime;
    private final Objective objective;
    private final int headParameters;

    /**
     * @param runtime records gradients
     * @param objective what the replicas minimise
     * @param headParameters arrays of the fusion's head
     */
    RecordedLogitLoss(PyTorchRuntime runtime, Objective objective, int headParameters) {
        this.runtime = runtime;
        this.objective = objective;
        this.headParameters = headParameters;
    }

    @Override
    public int headParameters() {
        return headParameters;
    }

    @Override
    public Answer of(
            NDManager scratch,
            NDArray logits,
            NDList hidden,
            NDList head,
            BatchTargets targets,
            EpochSettings settings) {
        logits.setRequiresGradient(true);
        head.forEach(each -> each.setRequiresGradient(true));
        LossTerms terms;
        try (GradientCollector gradients = runtime.recordGradients()) {
            FusionInput input = new FusionInput(logits, headParameters == 0 ? new NDList() : hidden, head);
            terms = objective.terms(input, targets, settings.guided(), settings.guidedReplicas());
            gradients.backward(terms.total().sum());
        }
        List<NDArray> ofHead = head.stream().map(NDArray::getGradient).toList();
        return new Answer(logits.getGradient(), ofHead, terms);
    }
}
