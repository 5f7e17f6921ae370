package mnl.ui.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.FeatureExtraction;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.ui.encode.FakeExtraction;

/** An engine that keeps the states of its contract and trains as many epochs as the test says, on the caller's thread. */
public final class SteadyEngine implements TrainingEngine {
    /** What every run leaves. */
    public static final ModelParameters MODEL = new ModelParameters(
            List.of(new ModelParameters.Parameter("any.0.weight", List.of(1, 2, 1))), new float[] {0.5f, -2});

    /** Every run that was started, in order. */
    public final List<Run> runs = new ArrayList<>();

    public boolean closed;

    @Override
    public FeatureExtraction extraction(Path cache) {
        return new FakeExtraction();
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        Run run = new Run(experiment, source, listener);
        runs.add(run);
        run.enter(startPaused ? RunState.PAUSED : RunState.TRAINING);
        run.measure();
        return run;
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        Run run = new Run(experiment, source, listener);
        runs.add(run);
        run.epoch = (int) model.epoch();
        run.state = RunState.FINISHED;
        listener.accept(new TrainingEvent.StateChanged(RunState.FINISHED));
        run.over.complete(RunState.FINISHED);
        return run;
    }

    public Run last() {
        return runs.get(runs.size() - 1);
    }

    @Override
    public void close() {
        closed = true;
        runs.forEach(Run::close);
    }

    /** One run. */
    public static final class Run implements TrainingRun {
        public final Experiment experiment;
        public Pace pace;

        private final Consumer<TrainingEvent> listener;
        private final Numbers numbers;
        private final CompletableFuture<RunState> over = new CompletableFuture<>();
        private RunState state = RunState.PREPARING;
        private int epoch;

        Run(Experiment experiment, DataSource source, Consumer<TrainingEvent> listener) {
            this.experiment = experiment;
            this.listener = listener;
            List<Long> seeds = new ArrayList<>();
            for (long seed : experiment.seeds().toArray()) {
                seeds.add(seed);
            }
            List<String> arms = experiment.arms().stream().map(Arm::name).toList();
            RunLayout layout = new RunLayout(
                    arms,
                    arms.indexOf(experiment.baseline()),
                    seeds,
                    experiment.activeModalities().stream()
                            .map(ModalitySpec::name)
                            .toList(),
                    source.info().classNames(),
                    experiment.schedule().epochs());
            numbers = new Numbers(layout);
            listener.accept(new TrainingEvent.Prepared(layout, 4));
        }

        private void enter(RunState next) {
            if (state.isOver() || state == next) {
                return;
            }
            state = next;
            if (next.isTrained()) {
                listener.accept(new TrainingEvent.Trained(new TrainedModel(MODEL, epoch)));
            }
            listener.accept(new TrainingEvent.StateChanged(next));
            if (next.isOver()) {
                over.complete(next);
            }
        }

        private void measure() {
            double[] clean = new double[numbers.layout().modalities().size()];
            listener.accept(new TrainingEvent.Measured(numbers.measurement(epoch, clean)));
        }

        /** Trains epochs; finishes after the last one. */
        public void train(int epochs) {
            for (int i = 0; i < epochs; i++) {
                epoch++;
                measure();
            }
            if (epoch >= experiment.schedule().epochs()) {
                enter(RunState.FINISHED);
            }
        }

        /** Ends by an error. */
        public void fail(String message) {
            listener.accept(new TrainingEvent.Failed(message));
            enter(RunState.FAILED);
        }

        @Override
        public Experiment experiment() {
            return experiment;
        }

        @Override
        public RunState state() {
            return state;
        }

        @Override
        public void pause() {
            enter(RunState.PAUSED);
        }

        @Override
        public void resume() {
            enter(RunState.TRAINING);
        }

        @Override
        public void stepBatch() {
            measure();
            enter(RunState.PAUSED);
        }

        @Override
        public void stepEpoch() {
            train(1);
            enter(RunState.PAUSED);
        }

        @Override
        public void cancel() {
            enter(RunState.CANCELLED);
        }

        @Override
        public void setPace(Pace limit) {
            pace = limit;
        }

        @Override
        public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
            return CompletableFuture.completedFuture(numbers.evaluation(request, epoch));
        }

        @Override
        public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
            return CompletableFuture.completedFuture(numbers.attack(request, epoch));
        }

        @Override
        public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
            return CompletableFuture.completedFuture(numbers.certification(request, epoch));
        }

        @Override
        public CompletableFuture<RunState> whenOver() {
            return over;
        }

        @Override
        public void close() {
            enter(RunState.CANCELLED);
        }
    }
}
