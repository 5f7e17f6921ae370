package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.TrainedModel;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run rests or ends, the last measurement is of the model that it has then, and of no other. */
class MeasuredModelTest extends EngineTestBase {
    private static final int ENDLESS = 1_000_000;
    private static final EvaluationRequest CLEAN =
            new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE));

    private final Recorder recorder = new Recorder();

    private static Experiment measuredEvery(int epochs, int every) {
        Experiment base = Experiments.small(epochs);
        return base.withSchedule(base.schedule().withMeasureEvery(every));
    }

    private static Experiment stopping(int epochs, int every) {
        return Experiments.small(epochs)
                .withSchedule(new Schedule(
                        epochs,
                        8,
                        every,
                        LearningRateSpec.CONSTANT,
                        new EarlyStoppingSpec(true, 4),
                        new MonitorSpec(MonitorSpec.Figure.ACCURACY, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void aRunThatIsStoppedWhileItTrains(int every) throws InterruptedException {
        TrainingRun run = start(measuredEvery(ENDLESS, every), false, recorder);
        recorder.await(r -> lastProgress() > 4, "five epochs");
        run.cancel();
        assertEquals(RunState.CANCELLED, run.whenOver().join());
        assertOneModel(run, GaussianSource.small());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void aRunThatIsStoppedAfterSingleBatches(int every) throws InterruptedException {
        TrainingRun run = start(measuredEvery(ENDLESS, every), true, recorder);
        run.stepEpoch();
        awaitPause(1);
        run.stepEpoch();
        awaitPause(2);
        run.stepBatch();
        awaitPause(2 + 8 / 21.0);
        run.cancel();
        run.whenOver().join();
        assertEquals(4, recorder.measurements().size(), "what is measured already is not measured again");
        assertOneModel(run, GaussianSource.small());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void aPausedRun(int every) throws InterruptedException {
        TrainingRun run = start(measuredEvery(ENDLESS, every), false, recorder);
        recorder.await(r -> lastProgress() > 4, "five epochs");
        run.pause();
        recorder.awaitState(RunState.PAUSED);
        assertSameFigures(last(), run.evaluate(CLEAN).join());
        int measured = recorder.measurements().size();
        run.setPace(Pace.FULL);
        run.pause();
        run.cancel();
        run.whenOver().join();
        assertEquals(measured, recorder.measurements().size(), "nothing was trained in between");
        assertOneModel(run, GaussianSource.small());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void aFinishedRun(int every) {
        TrainingRun run = start(measuredEvery(7, every), false, recorder);
        assertEquals(RunState.FINISHED, run.whenOver().join());
        assertEquals(7, last().epoch());
        assertOneModel(run, GaussianSource.small());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void aRunWhoseReplicasWentBackToTheirBestEpochs(int every) {
        TrainingRun run = engine.start(stopping(40, every), GaussianSource.validated(), false, recorder);
        assertEquals(RunState.FINISHED, run.whenOver().join());
        assertTrue(last().epoch() < 40, "all have stopped");
        assertOneModel(run, GaussianSource.validated());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aRunThatIsStoppedWhenSomeReplicasHaveGoneBack(int every) throws InterruptedException {
        TrainingRun run = engine.start(stopping(ENDLESS, every), GaussianSource.validated(), true, recorder);
        while (recorder.events().stream().noneMatch(TrainingEvent.RuleActed.class::isInstance)) {
            int measured = recorder.measurements().size();
            run.stepEpoch();
            recorder.awaitMeasurements(measured + 1);
        }
        run.stepBatch();
        run.cancel();
        run.whenOver().join();
        assertOneModel(run, GaussianSource.validated());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aRunThatIsGivenUpWhileItTrains(int every) throws InterruptedException {
        Experiment experiment = measuredEvery(ENDLESS, every);
        TrainingRun run = start(experiment, false, recorder);
        recorder.await(r -> lastProgress() > 4, "five epochs");
        run.close();
        recorder.awaitState(RunState.CLOSED);
        assertSameFigures(last(), reopened(experiment, GaussianSource.small()));
        assertEquals(last().epoch(), trained().epoch());
    }

    @Test
    void anEngineThatEndsMeasuresNoMoreAndTellsNoModelThatWasNotMeasured() throws InterruptedException {
        start(measuredEvery(ENDLESS, 1000), false, recorder);
        recorder.await(r -> lastProgress() > 4, "five epochs");
        engine.close();
        recorder.awaitState(RunState.CLOSED);
        assertEquals(1, last().epoch());
        assertTrue(recorder.events().stream().noneMatch(TrainingEvent.Trained.class::isInstance));
    }

    @Test
    void aModelThatIsNoLongerANumberFailsTheRunThatIsStopped() throws InterruptedException {
        Experiment absurd =
                measuredEvery(ENDLESS, 1000).withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 1e30, 0, 0));
        TrainingRun run = start(absurd, true, recorder);
        run.setPace(Pace.ONE_EPOCH_A_SECOND);
        run.resume();
        while (run.evaluate(CLEAN).join().measurement().epoch() == 0) {
            recorder.awaitState(RunState.TRAINING);
        }
        run.cancel();
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertTrue(recorder.failure().startsWith("Training diverged in epoch 1, arm"), recorder.failure());
    }

    private void awaitPause(double epoch) throws InterruptedException {
        recorder.await(
                r -> !r.measurements().isEmpty()
                        && last().epoch() == epoch
                        && r.states().get(r.states().size() - 1) == RunState.PAUSED,
                "a pause at epoch " + epoch);
    }

    private double lastProgress() {
        return recorder.events().stream()
                .filter(TrainingEvent.Progress.class::isInstance)
                .mapToDouble(event -> ((TrainingEvent.Progress) event).epoch())
                .max()
                .orElse(0);
    }

    private Measurement last() {
        List<Measurement> all = recorder.measurements();
        return all.get(all.size() - 1);
    }

    private TrainedModel trained() {
        List<TrainedModel> all = recorder.events().stream()
                .filter(TrainingEvent.Trained.class::isInstance)
                .map(event -> ((TrainingEvent.Trained) event).model())
                .toList();
        assertEquals(1, all.size(), "told once");
        return all.get(0);
    }

    /** The last measurement, the model that is told, and the answers of both it and the run are of one moment. */
    private void assertOneModel(TrainingRun run, GaussianSource source) {
        assertEquals(last().epoch(), trained().epoch());
        assertSameFigures(last(), run.evaluate(CLEAN).join());
        assertSameFigures(last(), reopened(run.experiment(), source));
    }

    private Evaluation reopened(Experiment experiment, GaussianSource source) {
        try (TrainingRun again = engine.open(experiment, source, trained(), event -> {})) {
            return again.evaluate(CLEAN).join();
        }
    }

    private static void assertSameFigures(Measurement measured, Evaluation evaluation) {
        Measurement answered = evaluation.measurement();
        assertEquals(measured.epoch(), answered.epoch());
        List<String> names = Metrics.names(List.of("left", "right"));
        for (int m = 0; m < names.size(); m++) {
            if (!Metrics.isLoss(names.get(m))) {
                assertArrayEquals(measured.values()[m], answered.values()[m], names.get(m));
            }
        }
        assertTrue(Arrays.deepEquals(measured.profiles(), answered.profiles()), "profiles");
    }
}
