package mnl.ui.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import mnl.data.DataSource;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.engine.StillRun;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** An engine and its one run, whose answers the test gives; evaluations are answered by the test or by a formula. */
public final class FakeRun extends StillRun implements TrainingEngine {

    /** A question that waits for its answer. */
    public record Asked(EvaluationRequest request, CompletableFuture<Evaluation> answer) {}

    /** An attack that waits for its answer. */
    public record AskedAttack(AttackRequest request, DoubleConsumer progress, CompletableFuture<AttackResult> answer) {}

    /** A certification that waits for its answer. */
    public record AskedRadii(
            CertificationRequest request, DoubleConsumer progress, CompletableFuture<Certification> answer) {}

    /** Every attack that was asked for. */
    public final List<AskedAttack> attacks = new ArrayList<>();

    /** Every certification that was asked for. */
    public final List<AskedRadii> certifications = new ArrayList<>();

    /** Every evaluation that was asked for. */
    public final List<Asked> asked = new ArrayList<>();

    /** Whether evaluations, attacks and certifications are answered at once. */
    public boolean answering = true;

    /** What {@link #gradients} answers; null where this engine cannot. */
    public LossGradients gradients;

    /** Every sample whose gradients were asked for. */
    public final List<GradientQuestion> differentiated = new ArrayList<>();
    /** The margins at an epoch; none unless a test says so. */
    public DoubleFunction<MarginFrame> margins = at -> null;

    /** Every question for decision regions. */
    public final List<RegionRequest> regionsAsked = new ArrayList<>();

    /** The decision regions at an epoch; none unless a test says so. */
    public DoubleFunction<RegionFrame> regions = at -> null;

    /** Answers evaluations in place of the formula; null for the formula. */
    public PredictingRun predicting;

    private final Numbers numbers;
    private Experiment experiment;
    private Consumer<TrainingEvent> listener;
    private double epoch;
    private int nextEpoch;

    public FakeRun(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public TrainingRun start(Experiment next, DataSource source, boolean paused, Consumer<TrainingEvent> to) {
        experiment = next;
        listener = to;
        epoch = 0;
        nextEpoch = 0;
        to.accept(new TrainingEvent.Prepared(numbers.layout(), 4));
        state(RunState.TRAINING);
        return this;
    }

    @Override
    public TrainingRun open(Experiment next, DataSource source, TrainedModel model, Consumer<TrainingEvent> to) {
        experiment = next;
        listener = to;
        epoch = model.epoch();
        to.accept(new TrainingEvent.Prepared(numbers.layout(), 4));
        state(RunState.FINISHED);
        return this;
    }

    public void state(RunState state) {
        listener.accept(new TrainingEvent.StateChanged(state));
    }

    /** Trains one epoch; the first time, none. */
    public void measure() {
        epoch = nextEpoch++;
        listener.accept(
                new TrainingEvent.Measured(numbers.measurement(epoch, clean()), margins.apply(epoch), Duration.ZERO));
    }

    /** Tells how far it is. */
    public void progress(double at) {
        epoch = Math.max(epoch, at);
        listener.accept(new TrainingEvent.Progress(at, 1000));
    }

    /** A replica comes to something. */
    public void reach(ScheduleEvent event) {
        listener.accept(new TrainingEvent.RuleActed(event));
    }

    private double[] clean() {
        return new double[numbers.layout().modalities().size()];
    }

    @Override
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        Asked question = new Asked(request, new CompletableFuture<>());
        asked.add(question);
        if (answering) {
            answer(question);
        }
        return question.answer();
    }

    public void answer(Asked question) {
        if (predicting != null) {
            predicting.evaluate(question.request(), epoch).whenComplete((evaluation, failure) -> {
                if (failure == null) {
                    question.answer().complete(evaluation);
                } else {
                    question.answer().completeExceptionally(failure);
                }
            });
            return;
        }
        question.answer().complete(numbers.evaluation(question.request(), epoch));
    }

    @Override
    public CompletableFuture<RegionFrame> regions(RegionRequest request) {
        regionsAsked.add(request);
        return CompletableFuture.completedFuture(regions.apply(epoch));
    }

    @Override
    public CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        differentiated.add(question);
        return gradients == null ? super.gradients(question) : CompletableFuture.completedFuture(gradients);
    }

    @Override
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        AskedAttack question = new AskedAttack(request, progress, new CompletableFuture<>());
        attacks.add(question);
        if (answering) {
            answer(question);
        }
        return question.answer();
    }

    public void answer(AskedAttack question) {
        question.progress().accept(1);
        question.answer().complete(numbers.attack(question.request(), epoch));
    }

    @Override
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        AskedRadii question = new AskedRadii(request, progress, new CompletableFuture<>());
        certifications.add(question);
        if (answering) {
            answer(question);
        }
        return question.answer();
    }

    public void answer(AskedRadii question) {
        question.progress().accept(1);
        question.answer().complete(numbers.certification(question.request(), epoch));
    }

    public EvaluationRequest lastRequest() {
        return asked.get(asked.size() - 1).request();
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public RunState state() {
        return RunState.TRAINING;
    }

    @Override
    public CompletableFuture<RunState> whenOver() {
        return new CompletableFuture<>();
    }
}
