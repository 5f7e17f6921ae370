package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
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
            run.evaluate(noisy(3)).join();
            // The samples under this noise are kept for the next question.
            int afterOneEpoch = engine.liveArrays().join();
            assertTrue(afterOneEpoch > before);
            for (int epoch = 2; epoch <= 6; epoch++) {
                run.stepEpoch();
                recorder.awaitMeasurements(epoch + 1);
                assertEquals(afterOneEpoch, engine.liveArrays().join(), kind + ", epoch " + epoch);
                run.evaluate(noisy(3)).join();
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

    @Test
    void questionsWhoseSamplesCannotBeReadKeepNothing() throws InterruptedException {
        FailingSource source = new FailingSource();
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(Experiments.small(1000), source, true, recorder);
        recorder.awaitState(RunState.PAUSED);
        int before = engine.liveArrays().join();
        List<NoiseSpec> noise = Collections.nCopies(2, noisy(3).noise().get(0));
        source.fail(1);
        assertThrows(CompletionException.class, () -> run.evaluate(new EvaluationRequest(Split.TEST, noise))
                .join());
        assertThrows(CompletionException.class, () -> run.attack(
                        new AttackRequest(Split.TEST, noise, List.of(), List.of(0.1), 1, 0, 1, false, 0, 0),
                        share -> {})
                .join());
        assertThrows(
                CompletionException.class, () -> run.certify(new CertificationRequest(Split.TEST, noise), share -> {})
                        .join());
        assertEquals(before, engine.liveArrays().join());
        run.close();
    }

    @Test
    void aRunWhoseSamplesCannotBeReadKeepsNothing() {
        int before = engine.liveArrays().join();
        FailingSource source = new FailingSource();
        source.fail(1);
        TrainingRun run = engine.start(Experiments.small(1000), source, true, new Recorder());
        assertEquals(RunState.FAILED, run.whenOver().join());
        assertEquals(before, engine.liveArrays().join());
    }

    @Test
    void aRunThatIsStoppedWhileItPreparesEndsThereAndKeepsNothing() throws InterruptedException {
        int before = engine.liveArrays().join();
        for (int modality = 0; modality < 2; modality++) {
            FailingSource source = new FailingSource();
            source.block(modality);
            Recorder recorder = new Recorder();
            TrainingRun run = engine.start(Experiments.small(1000), source, false, recorder);
            source.awaitBlocked();
            CompletableFuture<Evaluation> early = run.evaluate(noisy(0));
            run.cancel();
            assertEquals(RunState.CANCELLED, run.whenOver().join());
            assertThrows(CompletionException.class, early::join);
            assertEquals(List.of(RunState.CANCELLED), recorder.states());
            assertEquals("", recorder.failure());
            assertEquals(before, engine.liveArrays().join());
        }
    }

    @Test
    void aRunThatIsClosedWhileItPreparesMakesWayForTheNext() throws InterruptedException {
        int before = engine.liveArrays().join();
        FailingSource source = new FailingSource();
        source.block(1);
        TrainingRun given = engine.start(Experiments.small(1000), source, false, new Recorder());
        source.awaitBlocked();
        given.close();
        Recorder recorder = new Recorder();
        start(Experiments.small(1), false, recorder).whenOver().join();
        assertEquals(RunState.CLOSED, given.state());
        assertEquals(RunState.CANCELLED, given.whenOver().join());
        assertEquals("", recorder.failure());
        assertTrue(engine.liveArrays().join() > before);
    }

    @Test
    void anEngineThatIsClosedEndsAPreparationUnderWay() throws InterruptedException {
        FailingSource source = new FailingSource();
        source.block(0);
        TrainingRun run = engine.start(Experiments.small(1000), source, false, new Recorder());
        source.awaitBlocked();
        engine.close();
        assertEquals(RunState.CANCELLED, run.whenOver().join());
    }

    @Test
    void aRunThatIsStoppedInItsFirstMeasurementEndsThereAndKeepsNothing() {
        int before = engine.liveArrays().join();
        AtomicReference<TrainingRun> run = new AtomicReference<>();
        CountDownLatch there = new CountDownLatch(1);
        Recorder recorder = new Recorder();
        run.set(engine.start(Experiments.small(1000), GaussianSource.small(), false, event -> {
            recorder.accept(event);
            if (event instanceof TrainingEvent.Prepared) {
                await(there);
                run.get().cancel();
            }
        }));
        there.countDown();
        assertEquals(RunState.CANCELLED, run.get().whenOver().join());
        assertEquals(List.of(), recorder.measurements());
        assertEquals(before, engine.liveArrays().join());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EvaluationRequest noisy(int severity) {
        return new EvaluationRequest(
                Split.TEST, List.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, severity, 1), NoiseSpec.NONE));
    }
}
