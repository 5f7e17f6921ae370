package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import mnl.analysis.run.Measurement;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.Test;

class RunLifecycleTest extends EngineTestBase {
    private static final int ENDLESS = 1_000_000;
    private final Recorder recorder = new Recorder();

    @Test
    void tellsWhatHappensInOrder() {
        TrainingRun run = start(Experiments.small(2), false, recorder);
        assertEquals(RunState.FINISHED, run.whenOver().join());
        List<TrainingEvent> told = recorder.events().stream()
                .filter(e -> !(e instanceof TrainingEvent.Progress))
                .toList();
        TrainingEvent.Prepared prepared = assertInstanceOf(TrainingEvent.Prepared.class, told.get(0));
        assertEquals(3, prepared.stepsPerEpoch());
        assertEquals(10, prepared.layout().replicas());
        assertEquals(List.of("left", "right"), prepared.layout().modalities());
        assertInstanceOf(TrainingEvent.Measured.class, told.get(1));
        assertEquals(new TrainingEvent.StateChanged(RunState.TRAINING), told.get(2));
        TrainingEvent.Saved saved = assertInstanceOf(TrainingEvent.Saved.class, told.get(5));
        assertEquals(3, saved.checkpoint().measurements());
        TrainingEvent.Trained trained = assertInstanceOf(TrainingEvent.Trained.class, told.get(6));
        assertEquals(2, trained.model().epoch());
        assertEquals(new TrainingEvent.StateChanged(RunState.FINISHED), told.get(7));
        assertEquals(List.of(0.0, 1.0, 2.0), epochs());
    }

    @Test
    void armsWithoutAFixedGuideNeedNoneToBeNamed() {
        Experiment base = Experiments.small(1);
        GuidanceSpec g = base.guidance();
        Experiment unguided = base.withArms(List.of(Arm.NONE, Arm.MNL), "none")
                .withGuidance(
                        new GuidanceSpec(g.form(), g.lambda(), g.strength(), g.warmUpEpochs(), g.pairRule(), null));
        TrainingRun run = start(unguided, false, recorder);
        assertEquals(RunState.FINISHED, run.whenOver().join());
    }

    @Test
    void stepsOneBatchOrOneEpochFromAPause() throws InterruptedException {
        TrainingRun run = start(Experiments.small(3), true, recorder);
        recorder.awaitState(RunState.PAUSED);
        assertEquals(List.of(0.0), epochs());
        run.stepBatch();
        recorder.awaitMeasurements(2);
        run.stepBatch();
        recorder.awaitMeasurements(3);
        run.stepEpoch();
        recorder.awaitMeasurements(4);
        recorder.awaitState(RunState.PAUSED);
        run.stepEpoch();
        recorder.awaitMeasurements(5);
        recorder.awaitState(RunState.PAUSED);
        assertEquals(List.of(0.0, 8 / 21.0, 16 / 21.0, 1.0, 2.0), epochs());
        run.resume();
        assertEquals(RunState.FINISHED, run.whenOver().join());
        assertEquals(3.0, epochs().get(5));
    }

    @Test
    void batchStepsThatAreAskedForAtOnceAreAllTaken() throws InterruptedException {
        TrainingRun run = start(Experiments.small(3), true, recorder);
        for (int i = 0; i < 9; i++) {
            run.stepBatch();
        }
        assertEquals(RunState.FINISHED, run.whenOver().join());
        assertEquals(10, recorder.measurements().size());
        assertEquals(3.0, epochs().get(9));
    }

    @Test
    void steppingReachesTheSameNumbersAsTrainingThrough() throws InterruptedException {
        List<Measurement> through = train(Experiments.small(2));
        TrainingRun run = start(Experiments.small(2), true, recorder);
        for (int i = 0; i < 6; i++) {
            run.stepBatch();
        }
        run.whenOver().join();
        float[][] stepped = recorder.measurements().get(6).values();
        float[][] straight = through.get(2).values();
        int firstModelFigure = 5;
        for (int i = firstModelFigure; i < straight.length; i++) {
            assertArrayEquals(straight[i], stepped[i]);
        }
    }

    @Test
    void pausesGoesOnAndIsCancelled() throws InterruptedException {
        TrainingRun run = start(Experiments.small(ENDLESS), false, recorder);
        recorder.awaitMeasurements(3);
        run.pause();
        recorder.awaitState(RunState.PAUSED);
        assertEquals(RunState.PAUSED, run.state());
        int seen = recorder.measurements().size();
        run.resume();
        recorder.awaitMeasurements(seen + 2);
        run.cancel();
        assertEquals(RunState.CANCELLED, run.whenOver().join());
        run.resume();
        run.stepBatch();
        run.close();
        recorder.awaitState(RunState.CLOSED);
        assertEquals(
                List.of(RunState.TRAINING, RunState.PAUSED, RunState.TRAINING, RunState.CANCELLED, RunState.CLOSED),
                recorder.states());
        assertEquals(RunState.CANCELLED, run.whenOver().join());
    }

    @Test
    void aSlowPaceDoesNotHoldCommandsUp() throws InterruptedException {
        TrainingRun run = start(Experiments.small(ENDLESS), true, recorder);
        run.setPace(Pace.ONE_EPOCH_A_SECOND);
        run.resume();
        recorder.awaitState(RunState.TRAINING);
        run.evaluate(clean()).join();
        run.cancel();
        assertEquals(RunState.CANCELLED, run.whenOver().join());
    }

    @Test
    void divergenceNamesEpochArmAndSeed() {
        Experiment absurd = Experiments.small(50).withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 1e9, 0, 0));
        TrainingRun run = start(absurd, false, recorder);
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertTrue(
                recorder.failure()
                        .matches("Training diverged in epoch \\d+, arm \"[a-z-]+\", seed [34]: the loss is no longer"
                                + " a number\\. Lower the learning rate or lambda\\."),
                recorder.failure());
        CompletionException refused = assertThrows(
                CompletionException.class, () -> run.evaluate(clean()).join());
        assertInstanceOf(IllegalStateException.class, refused.getCause());
    }

    @Test
    void unusableDataEndTheRunWithTheirOwnSentence() {
        GaussianSource good = GaussianSource.small();
        TrainingRun run = engine.start(Experiments.small(2), new Unreadable(good.info()), false, recorder);
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertEquals("The file is empty; choose another one.", recorder.failure());
        assertEquals(2, recorder.events().size());
    }

    @Test
    void aSecondRunWaitsUntilTheFirstIsPaused() throws InterruptedException {
        TrainingRun first = start(Experiments.small(ENDLESS), false, recorder);
        recorder.awaitMeasurements(2);
        Recorder other = new Recorder();
        TrainingRun second = start(Experiments.small(2), false, other);
        int seen = recorder.measurements().size();
        recorder.awaitMeasurements(seen + 2);
        assertEquals(RunState.PREPARING, second.state());
        assertEquals(List.of(), other.events());
        first.pause();
        assertEquals(RunState.FINISHED, second.whenOver().join());
        assertEquals(RunState.PAUSED, first.state());
    }

    @Test
    void aRunThatIsCancelledBeforeItsModelStandsRefusesEvaluation() throws InterruptedException {
        CountDownLatch engineIsFree = new CountDownLatch(1);
        TrainingRun first = engine.start(Experiments.small(ENDLESS), GaussianSource.small(), true, event -> {
            try {
                engineIsFree.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        TrainingRun second = start(Experiments.small(2), false, recorder);
        second.cancel();
        var answer = second.evaluate(clean());
        engineIsFree.countDown();
        assertEquals(RunState.CANCELLED, second.whenOver().join());
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, answer::join).getCause());
        first.close();
    }

    @Test
    void closingTheEngineCancelsAndClosesItsRuns() throws InterruptedException {
        TrainingRun run = start(Experiments.small(ENDLESS), false, recorder);
        recorder.awaitMeasurements(2);
        engine.close();
        assertEquals(RunState.CANCELLED, run.whenOver().join());
        recorder.awaitState(RunState.CLOSED);
        assertThrows(IllegalStateException.class, () -> start(Experiments.small(1), false, new Recorder()));
        assertThrows(CompletionException.class, () -> run.evaluate(clean()).join());
    }

    private List<Double> epochs() {
        return recorder.measurements().stream().map(Measurement::epoch).toList();
    }

    private static EvaluationRequest clean() {
        return new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE));
    }

    /** A source whose samples cannot be read. */
    private record Unreadable(DatasetInfo info) implements DataSource {
        @Override
        public Dataset forSeed(long seed) {
            throw new DataException("The file is empty; choose another one.");
        }

        @Override
        public String fingerprint() {
            return "unreadable";
        }
    }
}
