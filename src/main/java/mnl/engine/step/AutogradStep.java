package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
import mnl.words.Texts;

/**
 * A step whose gradient the native library records: forward, loss, backward, what the arms' gradient rules make of it, and
 * the optimizer.
 */
public final class AutogradStep implements TrainingStep {
    private final PyTorchRuntime runtime;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final Objective objective;
    private final List<GradientRule> rules;
    private final boolean splitsLoss;
    private final ParameterUpdate update;

    /**
     * @param runtime records gradients
     * @param model what is trained
     * @param fusion how its replicas are fused
     * @param objective what they minimise
     * @param rules what becomes of the gradient, applied in order; none where every arm trains on its gradient as it is
     * @param update takes the gradient
     */
    public AutogradStep(
            PyTorchRuntime runtime,
            ReplicatedModel model,
            ReplicaFusion fusion,
            Objective objective,
            List<GradientRule> rules,
            ParameterUpdate update) {
        this.runtime = runtime;
        this.model = model;
        this.fusion = fusion;
        this.objective = objective;
        this.rules = List.copyOf(rules);
        this.splitsLoss = rules.stream().anyMatch(GradientRule::splitsLoss);
        this.update = update;
    }

    @Override
    public LossTerms train(NDManager scratch, Batch batch, EpochSettings settings) {
        NDList views = model.views(scratch, true);
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
        update.apply(gradients.total(), settings.rate(), batch.counted());
        return terms;
    }

    private LossTerms losses(ModelOutput output, NDList views, Batch batch, EpochSettings settings) {
        NDList hidden = fusion.usesHidden() ? output.hidden() : new NDList();
        FusionInput input = new FusionInput(output.logits(), hidden, model.headParameters(views));
        return objective.terms(input, batch.targets(), settings.guided(), settings.guidedReplicas());
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
        Memento memento = new Memento().with("update", update).with("fusion", fusion);
        for (int i = 0; i < rules.size(); i++) {
            memento = memento.with(Texts.of("step.autograd-step.gradient-rule", i), rules.get(i));
        }
        return memento;
    }

    @Override
    public void restore(Memento memento) {
        memento.restore("update", update);
        memento.restore("fusion", fusion);
        for (int i = 0; i < rules.size(); i++) {
            memento.restore(Texts.of("step.autograd-step.gradient-rule", i), rules.get(i));
        }
    }
}
