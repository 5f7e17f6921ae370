package mnl.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import mnl.analysis.region.RegionField;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.engine.StillRun;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Schedule;

/**
 * Tells a whole run at once, measured as often as the experiment says; with early stopping every replica stops after
 * epoch {@link #STOPS}. Arm a has accuracy 0.5 + a/10 + seed/1000 + (a * seed)/10000; fails where asked to. Of its
 * two test samples, of class 0 and 1, the first modality has the first right and the second modality and the fused
 * prediction have the second right.
 */
final class FakeEngine implements TrainingEngine {
    /** The epoch after which all replicas stop where the experiment stops early. */
    static final int STOPS = 3;

    private final int failingEpoch;
    boolean closed;
    Experiment started;

    /** @param failingEpoch epoch after which it fails; -1 = never */
    FakeEngine(int failingEpoch) {
        this.failingEpoch = failingEpoch;
    }

    @Override
    public TrainingRun start(
            Experiment experiment, DataSource source, boolean startPaused, Consumer<TrainingEvent> listener) {
        started = experiment;
        RunLayout layout = new RunLayout(
                experiment.arms().stream().map(Arm::name).toList(),
                experiment.arms().stream().map(Arm::name).toList().indexOf(experiment.baseline()),
                LongStream.of(experiment.seeds().toArray()).boxed().toList(),
                experiment.activeModalities().stream().map(ModalitySpec::name).toList(),
                source.info().classNames(),
                experiment.schedule().epochs(),
                null,
                experiment.references().stream().map(Arm::name).toList());
        listener.accept(new TrainingEvent.Prepared(layout, 4));
        listener.accept(new TrainingEvent.StateChanged(RunState.TRAINING));
        int last = last(experiment.schedule());
        for (int epoch = 0; epoch <= last; epoch++) {
            if (epoch == failingEpoch) {
                listener.accept(new TrainingEvent.Failed("The loss of arm none, seed 0 is no number in epoch 1."));
                listener.accept(new TrainingEvent.StateChanged(RunState.FAILED));
                return new Run(experiment, layout, epoch, RunState.FAILED);
            }
            if (epoch < 2 || epoch % experiment.schedule().measureEvery() == 0 || epoch == last) {
                listener.accept(new TrainingEvent.Measured(measurement(layout, epoch)));
            }
            listener.accept(new TrainingEvent.Progress(epoch, 2000));
        }
        listener.accept(
                new TrainingEvent.Trained(new TrainedModel(new ModelParameters(List.of(), new float[0]), last)));
        listener.accept(new TrainingEvent.StateChanged(RunState.FINISHED));
        return new Run(experiment, layout, last, RunState.FINISHED);
    }

    private static int last(Schedule schedule) {
        return schedule.earlyStopping().enabled() ? Math.min(STOPS, schedule.epochs()) : schedule.epochs();
    }

    @Override
    public TrainingRun open(
            Experiment experiment, DataSource source, TrainedModel model, Consumer<TrainingEvent> listener) {
        throw new UnsupportedOperationException("stored runs are opened by the real engine");
    }

    private static Measurement measurement(RunLayout layout, int epoch) {
        List<String> names = Metrics.names(layout.modalities());
        float[][] values = new float[names.size()][layout.replicas()];
        for (float[] metric : values) {
            for (int arm = 0; arm < layout.trained().size(); arm++) {
                for (int s = 0; s < layout.seeds().size(); s++) {
                    metric[layout.replica(arm, s)] = 0.5f + 0.1f * arm + 0.001f * s + 0.0001f * arm * s;
                }
            }
        }
        int classes = layout.classNames().size();
        float[][][] profiles =
                new float[layout.trained().size()][layout.modalities().size()][classes * classes];
        return new Measurement(epoch, values, profiles);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static final class Run extends StillRun {
        private final Experiment experiment;
        private final RunLayout layout;
        private final int epoch;
        private final RunState state;

        Run(Experiment experiment, RunLayout layout, int epoch, RunState state) {
            this.experiment = experiment;
            this.layout = layout;
            this.epoch = epoch;
            this.state = state;
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
        public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
            if (state != RunState.FINISHED) {
                return CompletableFuture.failedFuture(new IllegalStateException("closed"));
            }
            int seeds = layout.seeds().size();
            float[] zero = predicting(0);
            float[] one = predicting(1);
            return CompletableFuture.completedFuture(new Evaluation(
                    request,
                    measurement(layout, epoch),
                    Collections.nCopies(seeds, new int[] {0, 1}).toArray(int[][]::new),
                    new float[][][] {replicas(zero), replicas(one)},
                    replicas(one)));
        }

        private float[] predicting(int index) {
            int classes = layout.classNames().size();
            float[] logits = new float[2 * classes];
            logits[index] = 1;
            logits[classes + index] = 1;
            return logits;
        }

        private float[][] replicas(float[] logits) {
            return Collections.nCopies(layout.replicas(), logits).toArray(float[][]::new);
        }

        /** Of no samples. */
        @Override
        public CompletableFuture<RegionFrame> regions(RegionRequest request) {
            return CompletableFuture.completedFuture(new RegionFrame(
                    epoch,
                    new RegionSetting(
                            request.seedIndex(), request.first(), request.second(), new int[0], new int[0], List.of()),
                    new RegionField[0][],
                    new int[0][][],
                    new boolean[0][][],
                    new double[0][],
                    Duration.ZERO));
        }

        @Override
        public CompletableFuture<RunState> whenOver() {
            return CompletableFuture.completedFuture(state);
        }
    }
}
