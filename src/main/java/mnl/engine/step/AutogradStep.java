package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BatchGradients;
import mnl.engine.method.GradientRule;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;

/**
 * A step whose gradient the native library records: forward, loss, backward, what the arms' gradient rules make of it, and
 * the optimizer.
 */
final class AutogradStep implements TrainingStep {
    private final PyTorchRuntime runtime;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final Objective objective;
    private final List<GradientRule> rules;
    private final boolean splitsLoss;
    private final ParameterUpdate update;
    private final BatchLosses losses;

    /**
     * @param runtime records gradients
     * @param model what is trained
     * @param fusion how its replicas are fused
     * @param objective what they minimise
     * @param rules what becomes of the gradient, applied in order; none where every arm trains on its gradient as it is
     * @param update takes the gradient
     * @param losses room for them
     */
    AutogradStep(
            PyTorchRuntime runtime,
            ReplicatedModel model,
            ReplicaFusion fusion,
            Objective objective,
            List<GradientRule> rules,
            ParameterUpdate update,
            BatchLosses losses) {
        this.runtime = runtime;
        this.model = model;
        this.fusion = fusion;
        this.objective = objective;
        this.rules = List.copyOf(rules);
        this.splitsLoss = rules.stream().anyMatch(GradientRule::splitsLoss);
        this.update = update;
        this.losses = losses;
        update.prepare(0, model.replicas());
    }

    @Override
    public BatchLosses train(Batch batch, EpochSettings settings) {
        NDList views = model.views(batch.scratch(), true);
        ModelOutput output;
        LossTerms terms;
        NDArray ofTotal = null;
        try (GradientCollector gradients = runtime.recordGradients()) {
            output = model.forward(batch.features(), views);
            terms = losses(output, views, batch, settings);
            if (splitsLoss) {
                ofTotal = gradientApart(terms.total().sum(), views);
                gradients.backward(terms.unimodal().sum());
            } else {
                gradients.backward(terms.total().sum());
            }
        }
        NDArray last = ReplicatedModel.gradient(views);
        BatchGradients gradients = ofTotal == null ? new BatchGradients(last, null) : new BatchGradients(ofTotal, last);
        rules.forEach(rule -> rule.apply(gradients, batch.targets(), output));
        update.begin(settings.rate(), batch);
        update.gradient().set(new NDIndex(":"), gradients.total());
        update.apply(0, model.replicas());
        losses.put(0, terms);
        return losses;
    }

    private LossTerms losses(ModelOutput output, NDList views, Batch batch, EpochSettings settings) {
        NDList hidden = fusion.usesHidden() ? output.hidden() : new NDList();
        FusionInput input = new FusionInput(output.logits(), hidden, model.headParameters(views));
        return objective.terms(input, batch.targets(), settings.anyGuided(), settings.mask());
    }

    /** The gradient of a loss [P]; the graph stays for the next one, and the gradients at the views are 0 again. */
    private static NDArray gradientApart(NDArray loss, NDList views) {
        JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), true, false);
        NDArray gradient = ReplicatedModel.gradient(views);
        for (NDArray view : views) {
            view.getGradient().muli(0);
        }
        return gradient;
    }

    @Override
    public Memento save() {
        return StepMemento.of(update, fusion, rules);
    }

    @Override
    public void restore(Memento memento) {
        StepMemento.restore(memento, update, fusion, rules);
    }
}
