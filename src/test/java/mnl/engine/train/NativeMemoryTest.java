package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.Test;

class NativeMemoryTest extends EngineTestBase {

    @Test
    void liveArraysStayConstantOverEpochsAndEvaluationsAndAreAllGivenBack() throws InterruptedException {
        int before = engine.liveArrays().join();
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            Recorder recorder = new Recorder();
            OptimizerSpec optimizer = new OptimizerSpec(kind, 1e-3, 1e-3, 0.9);
            TrainingRun run = start(Experiments.small(1000).withOptimizer(optimizer), true, recorder);
            run.stepEpoch();
            recorder.awaitMeasurements(2);
            int afterOneEpoch = engine.liveArrays().join();
            assertTrue(afterOneEpoch > before);
            for (int epoch = 2; epoch <= 6; epoch++) {
                run.stepEpoch();
                recorder.awaitMeasurements(epoch + 1);
                assertEquals(afterOneEpoch, engine.liveArrays().join(), kind + ", epoch " + epoch);
                run.evaluate(noisy(epoch)).join();
                assertEquals(afterOneEpoch, engine.liveArrays().join(), kind + ", evaluation " + epoch);
            }
            run.stepBatch();
            recorder.awaitMeasurements(8);
            assertEquals(afterOneEpoch, engine.liveArrays().join(), kind + ", single batch");
            run.close();
            assertEquals(before, engine.liveArrays().join(), kind + ", closed");
        }
    }

    @Test
    void noFusionKeepsAnythingButItsHistoryAndASwappedOneKeepsNothing() throws InterruptedException {
        int before = engine.liveArrays().join();
        Recorder recorder = new Recorder();
        TrainingRun run = start(FusionRunTest.everyFusion(1000), true, recorder);
        run.stepEpoch();
        recorder.awaitMeasurements(2);
        int afterOneEpoch = engine.liveArrays().join();
        for (int epoch = 2; epoch <= 4; epoch++) {
            run.stepEpoch();
            recorder.awaitMeasurements(epoch + 1);
            for (FusionRule rule : List.of(FusionRule.TMC_EVIDENTIAL, FusionRule.QMF_ENERGY, FusionRule.WEIGHTED)) {
                run.evaluate(new EvaluationRequest(
                                Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE), new FusionSpec(rule)))
                        .join();
            }
            assertEquals(afterOneEpoch, engine.liveArrays().join(), "epoch " + epoch);
        }
        run.close();
        assertEquals(before, engine.liveArrays().join(), "closed");
    }

    @Test
    void aFailedRunKeepsNothing() {
        int before = engine.liveArrays().join();
        OptimizerSpec absurd = new OptimizerSpec(OptimizerSpec.Kind.SGD, 1e9, 0, 0);
        TrainingRun run = start(Experiments.small(50).withOptimizer(absurd), false, new Recorder());
        run.whenOver().join();
        assertEquals(before, engine.liveArrays().join());
    }

    private static EvaluationRequest noisy(int severity) {
        return new EvaluationRequest(
                Split.TEST, List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, severity, 1), NoiseSpec.NONE));
    }
}
