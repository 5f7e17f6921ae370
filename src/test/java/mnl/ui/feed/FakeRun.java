package mnl.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mnl.data.DataSource;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** An engine and its one run, told by the test what to say; evaluations are answered by the test or by a formula. */
public final class FakeRun implements TrainingEngine, TrainingRun {

    /** A question that waits for its answer. */
    public record Asked(EvaluationRequest request, CompletableFuture<Evaluation> answer) {}

    /** Every evaluation that was asked for. */
    public final List<Asked> asked = new ArrayList<>();

    /** Whether evaluations are answered at once. */
    public boolean answering = true;

    /** Answers evaluations in place of the formula; null for the formula. */
    public PredictingRun predicting;

    private final Numbers numbers;
    private Experiment experiment;
    private Consumer<TrainingEvent> listener;
    private double epoch;

    public FakeRun(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public TrainingRun start(Experiment next, DataSource source, boolean paused, Consumer<TrainingEvent> to) {
        experiment = next;
        listener = to;
        epoch = 0;
        to.accept(new TrainingEvent.Prepared(numbers.layout(), 4));
        state(RunState.TRAINING);
        return this;
    }

    public void state(RunState state) {
        listener.accept(new TrainingEvent.StateChanged(state));
    }

    /** Trains one epoch. */
    public void measure() {
        listener.accept(new TrainingEvent.Measured(numbers.measurement(epoch, clean())));
        epoch++;
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
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void stepBatch() {}

    @Override
    public void stepEpoch() {}

    @Override
    public void cancel() {}

    @Override
    public void setPace(Pace pace) {}

    @Override
    public CompletableFuture<RunState> whenOver() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {}
}
