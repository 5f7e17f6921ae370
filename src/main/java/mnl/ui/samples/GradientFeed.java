package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import mnl.analysis.cases.SampleAnswers;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** Has the engine differentiate the loss of the current sample, newest question only. Belongs to the FX thread. */
final class GradientFeed {

    /**
     * What is asked about.
     *
     * @param listing where the logits are
     * @param experiment of the run
     * @param arm its index
     * @param sample its place in the split
     */
    record Question(SampleListing listing, Experiment experiment, int arm, int sample) {}

    /**
     * An answer.
     *
     * @param question what it is about
     * @param gradients of the loss
     */
    record Answer(Question question, LossGradients gradients) {}

    private final RunSession session;
    private final Inquiry<Question, Answer> inquiry;

    GradientFeed(RunSession session, Executor fxThread, Consumer<Answer> answer) {
        this.session = session;
        this.inquiry = new Inquiry<Question, Answer>(this::ask, fxThread, answer)
                .about(new CurrentModel(session))
                .saying(Texts.of("samples.gradient-feed.the-loss-of-this"));
    }

    void ask(SampleListing listing, Experiment experiment, int arm, int sample) {
        inquiry.ask(new Question(listing, experiment, arm, sample));
    }

    private CompletableFuture<Answer> ask(Question question, DoubleConsumer progress) {
        return session.gradients(toEngine(question)).thenApply(gradients -> new Answer(question, gradients));
    }

    /** Why there are none, one sentence; empty where nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return inquiry.problemProperty();
    }

    private static GradientQuestion toEngine(Question question) {
        SampleAnswers answers = question.listing().answers();
        Experiment experiment = question.experiment();
        Arm arm = experiment.trained().get(question.arm());
        List<String> names = new ArrayList<>();
        float[][] logits = new float[answers.modalities()][];
        double[] weights = new double[logits.length];
        List<ModalitySpec> active = experiment.activeModalities();
        for (int m = 0; m < logits.length; m++) {
            names.add(active.get(m).name());
            weights[m] = arm.lossWeight(active.get(m));
            logits[m] = answers.logits(question.arm(), m, question.sample());
        }
        int epoch = (int) Math.floor(question.listing().epoch()) + 1;
        return new GradientQuestion(
                logits,
                answers.logits(question.arm(), SampleAnswers.FUSED, question.sample()),
                answers.target(question.sample()),
                arm,
                experiment.fusionOf(arm),
                experiment.guidance(),
                names,
                weights,
                Math.min(epoch, Math.max(1, experiment.schedule().epochs())),
                question.listing().seed());
    }
}
