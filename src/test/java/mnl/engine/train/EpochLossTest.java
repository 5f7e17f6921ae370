package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.engine.RunState;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training loss is the mean over the batches of its epoch, whatever else was measured, and when. */
class EpochLossTest extends EngineTestBase {
    private static final int EPOCHS = 6;
    private static final List<String> NAMES = Metrics.names(List.of("left", "right"));
    private static final int[] LOSSES = IntStream.range(0, NAMES.size())
            .filter(m -> Metrics.isLoss(NAMES.get(m)))
            .toArray();

    private List<Measurement> everyEpoch;

    @BeforeEach
    void trainAndMeasureEveryEpoch() {
        everyEpoch = train(Experiments.small(EPOCHS));
    }

    private static Experiment measuredEvery(int every) {
        Experiment base = Experiments.small(EPOCHS);
        return base.withSchedule(base.schedule().withMeasureEvery(every));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20})
    void itDoesNotDependOnHowOftenIsMeasured(int every) {
        for (Measurement measured : train(measuredEvery(every))) {
            assertSameLosses(everyEpoch.get((int) measured.epoch()), measured);
        }
    }

    @Test
    void itDoesNotDependOnSingleSteps() throws InterruptedException {
        Recorder recorder = new Recorder();
        TrainingRun run = start(measuredEvery(20), true, recorder);
        for (int i = 0; i < 5; i++) {
            run.stepBatch();
        }
        recorder.awaitMeasurements(6);
        recorder.awaitState(RunState.PAUSED);
        run.stepEpoch();
        recorder.awaitMeasurements(7);
        recorder.awaitState(RunState.PAUSED);
        run.resume();
        run.whenOver().join();
        List<Measurement> stepped = recorder.measurements();
        assertEquals(
                List.of(0.0, 8 / 21.0, 16 / 21.0, 1.0, 1 + 8 / 21.0, 1 + 16 / 21.0, 2.0, 6.0),
                stepped.stream().map(Measurement::epoch).toList());
        assertSameLosses(everyEpoch.get(1), stepped.get(3));
        assertSameLosses(everyEpoch.get(2), stepped.get(6));
        assertSameLosses(everyEpoch.get(6), stepped.get(7));
    }

    /** Without learning every epoch has the same loss, so that one batch left out or counted twice would show. */
    @Test
    void everyBatchOfTheEpochCountsOnceAndNoneOfTheEpochBefore() {
        Experiment frozen = Experiments.small(3).withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 1e-30, 0, 0));
        Recorder recorder = new Recorder();
        TrainingRun run = start(frozen, true, recorder);
        for (int i = 0; i < 9; i++) {
            run.stepBatch();
        }
        run.whenOver().join();
        List<Measurement> stepped = recorder.measurements();
        for (int m : LOSSES) {
            for (int r = 0; r < 10; r++) {
                float whole = stepped.get(3).values()[m][r];
                assertEquals(whole, stepped.get(6).values()[m][r], 1e-5f, NAMES.get(m));
                assertEquals(whole, stepped.get(9).values()[m][r], 1e-5f, NAMES.get(m));
            }
        }
        assertNotEquals(stepped.get(3).values()[0][0], stepped.get(4).values()[0][0], 1e-4f);
    }

    @Test
    void aRunThatIsStoppedBetweenTwoMeasurementsTellsTheLossOfItsLastEpoch() throws InterruptedException {
        Recorder recorder = new Recorder();
        TrainingRun run = start(measuredEvery(20), true, recorder);
        for (int epoch = 1; epoch <= 3; epoch++) {
            run.stepEpoch();
            recorder.awaitMeasurements(epoch + 1);
        }
        run.cancel();
        run.whenOver().join();
        List<Measurement> all = recorder.measurements();
        assertSameLosses(everyEpoch.get(3), all.get(all.size() - 1));
    }

    private static void assertSameLosses(Measurement expected, Measurement measured) {
        for (int m : LOSSES) {
            assertArrayEquals(
                    expected.values()[m], measured.values()[m], NAMES.get(m) + " in epoch " + measured.epoch());
        }
    }
}
