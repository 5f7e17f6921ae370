package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BatchGradients;
import mnl.engine.method.GradientRule;
import mnl.engine.method.LossTerms;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.words.Texts;

/**
 * A step in three parts, each of them with gradients by hand where they have a closed form, recorded where they have none: the
 * encoders forward, the losses in the logits, the encoders back.
 */
final class ClosedFormStep implements TrainingStep {

    /** The replicas {@code from} to {@code to - 1}, which share a fusion rule. */
    record Part(int from, int to, LogitLoss loss) {}

    private final PyTorchRuntime runtime;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final List<Part> parts;
    private final List<GradientRule> rules;
    private final ParameterUpdate update;

    /**
     * @param runtime records gradients
     * @param model what is trained
     * @param fusion how its replicas are fused
     * @param parts all replicas, in order
     * @param rules what becomes of the gradient; none of them splits the loss
     * @param update takes the gradient
     */
    ClosedFormStep(
            PyTorchRuntime runtime,
            ReplicatedModel model,
            ReplicaFusion fusion,
            List<Part> parts,
            List<GradientRule> rules,
            ParameterUpdate update) {
        this.runtime = runtime;
        this.model = model;
        this.fusion = fusion;
        this.parts = List.copyOf(parts);
        this.rules = List.copyOf(rules);
        this.update = update;
    }

    @Override
    public LossTerms train(NDManager scratch, Batch batch, EpochSettings settings) {
        NDList views = model.views(scratch, false);
        List<EncoderPass> passes = forward(batch.features(), views);
        NDList logits = new NDList(passes.size());
        NDList hidden = new NDList(passes.size());
        passes.forEach(pass -> {
            logits.add(pass.logits());
            hidden.add(pass.hidden());
        });
        NDArray stacked = NDArrays.stack(logits);
        List<LogitLoss.Answer> answers = answers(scratch, stacked, hidden, views, batch, settings);
        NDArray ofLogits = joined(answers, LogitLoss.Answer::ofLogits, 1);
        NDList gradients = new NDList(views.size());
        for (int m = 0; m < passes.size(); m++) {
            passes.get(m).gradients(ofLogits.get(m)).forEach(each -> gradients.add(each.reshape(-1)));
        }
        answers.forEach(answer -> answer.ofHead().forEach(each -> gradients.add(each.reshape(-1))));
        BatchGradients total = new BatchGradients(NDArrays.concat(gradients), null);
        rules.forEach(rule -> rule.apply(total, batch.targets(), new ModelOutput(stacked, hidden)));
        update.apply(total.total(), settings.rate(), batch.counted());
        return terms(answers);
    }

    private List<EncoderPass> forward(NDList features, NDList views) {
        List<EncoderPass> passes = new ArrayList<>();
        for (int m = 0; m < features.size(); m++) {
            Encoder encoder = model.encoder(m);
            List<NDArray> parameters = model.parametersOf(views, m);
            passes.add(
                    encoder instanceof ReplicatedMlp perceptron
                            ? new PerceptronPass(perceptron, features.get(m), parameters)
                            : new RecordedPass(runtime, encoder, features.get(m), parameters));
        }
        return passes;
    }

    private List<LogitLoss.Answer> answers(
            NDManager scratch, NDArray logits, NDList hidden, NDList views, Batch batch, EpochSettings settings) {
        NDList heads = model.headParameters(views);
        List<LogitLoss.Answer> answers = new ArrayList<>();
        int first = 0;
        for (Part part : parts) {
            NDList own = new NDList(heads.subList(first, first + part.loss().headParameters()));
            first += own.size();
            answers.add(
                    parts.size() == 1
                            ? part.loss().of(scratch, logits, hidden, own, batch.targets(), settings)
                            : part(scratch, part, logits, hidden, own, batch, settings));
        }
        return answers;
    }

    private static LogitLoss.Answer part(
            NDManager scratch,
            Part part,
            NDArray logits,
            NDList hidden,
            NDList head,
            Batch batch,
            EpochSettings settings) {
        NDIndex replicas = new NDIndex().addSliceDim(part.from(), part.to());
        NDList features = new NDList(hidden.size());
        hidden.forEach(each -> features.add(each.get(replicas)));
        NDArray own = logits.get(new NDIndex().addAllDim().addSliceDim(part.from(), part.to()));
        NDArray mask = settings.guidedReplicas();
        return part.loss()
                .of(
                        scratch,
                        own.duplicate(),
                        features,
                        head,
                        batch.targets().slice(part.from(), part.to()),
                        new EpochSettings(
                                settings.guided(), mask == null ? null : mask.get(replicas), settings.rate()));
    }

    private static NDArray joined(List<LogitLoss.Answer> answers, Function<LogitLoss.Answer, NDArray> part, int axis) {
        if (answers.size() == 1) {
            return part.apply(answers.get(0));
        }
        NDList all = new NDList(answers.size());
        answers.forEach(answer -> all.add(part.apply(answer)));
        return NDArrays.concat(all, axis);
    }

    private static LossTerms terms(List<LogitLoss.Answer> answers) {
        return new LossTerms(
                joined(answers, answer -> answer.terms().total(), 0),
                joined(answers, answer -> answer.terms().fused(), 0),
                joined(answers, answer -> answer.terms().unimodal(), 1),
                joined(answers, answer -> answer.terms().guidance(), 0),
                null);
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
