package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.SerialEvaluations;
import mnl.engine.SubsetRequests;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class RunEvaluationTest extends EngineTestBase {
    private static final int FIRST_MODEL_FIGURE = 5;
    private static final NoiseSpec NOISE = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1);
    private final Recorder recorder = new Recorder();

    @Test
    void underTheExperimentsNoiseItEqualsTheMeasurementOfTheSameModel() throws InterruptedException {
        TrainingRun run = start(noisy(3), true, recorder);
        assertSameFigures(recorderAfter(1), run.evaluate(asTrained()).join().measurement());
        run.stepEpoch();
        assertSameFigures(recorderAfter(2), run.evaluate(asTrained()).join().measurement());
        run.stepBatch();
        assertSameFigures(recorderAfter(3), run.evaluate(asTrained()).join().measurement());
        run.resume();
        assertEquals(RunState.FINISHED, run.whenOver().join());
        assertSameFigures(recorderAfter(5), run.evaluate(asTrained()).join().measurement());
    }

    @Test
    void itIsAnsweredWhileTheTrainingGoesOnAndAfterItIsCancelled() throws InterruptedException {
        TrainingRun run = start(noisy(1_000_000), false, recorder);
        recorder.awaitMeasurements(2);
        Evaluation during = run.evaluate(asTrained()).join();
        assertEquals(RunState.TRAINING, run.state());
        assertTrue(during.measurement().epoch() >= 1);
        run.cancel();
        run.whenOver().join();
        Evaluation once = run.evaluate(asTrained()).join();
        Evaluation again = run.evaluate(asTrained()).join();
        assertArrayEquals(once.fusedLogits(), again.fusedLogits());
        assertSameFigures(once.measurement(), again.measurement());
    }

    @Test
    void otherNoiseGivesOtherLogitsButOnlyInItsModality() throws InterruptedException {
        TrainingRun run = start(noisy(2), false, recorder);
        run.whenOver().join();
        Evaluation trained = run.evaluate(asTrained()).join();
        Evaluation clean = run.evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE)))
                .join();
        assertArrayEquals(trained.logits()[1], clean.logits()[1]);
        assertNotEquals(trained.logits()[0][0][0], clean.logits()[0][0][0], 1e-3f);
        assertArrayEquals(trained.labels(), clean.labels());
        assertEquals(2, trained.labels().length);
        assertEquals(30 * 3, trained.fusedLogits()[9].length);
    }

    @Test
    void anAbsentModalitySaysTheSameToEverySampleAndTheOthersWhatTheySaid() {
        TrainingRun run = start(noisy(2), false, recorder);
        run.whenOver().join();
        Evaluation whole = run.evaluate(asTrained()).join();
        Evaluation alone = run.evaluate(asTrained().without(Set.of(0))).join();
        assertArrayEquals(whole.logits()[1], alone.logits()[1], "the present one sees what it saw");
        float[] row = alone.logits()[0][0];
        for (int i = 3; i < row.length; i++) {
            assertEquals(row[i % 3], row[i], 1e-6f, "the absent one says the same to every sample");
        }
        Evaluation none = run.evaluate(asTrained().without(Set.of(0, 1))).join();
        assertEquals(1.0 / 3, none.measurement().values()[5][0], 0.1, "one class for all");
    }

    @Test
    void forMetricsNoLogitsAreCopied() {
        TrainingRun run = start(noisy(1), false, recorder);
        run.whenOver().join();
        Evaluation whole = run.evaluate(asTrained()).join();
        Evaluation metrics = run.evaluate(asTrained().forMetrics()).join();
        assertSameFigures(whole.measurement(), metrics.measurement());
        assertEquals(0, metrics.logits().length + metrics.fusedLogits().length + metrics.labels().length);
    }

    @Test
    void everySubsetIsAskedForInTurnAndACancelledSeriesEnds() {
        TrainingRun run = start(noisy(2), false, recorder);
        run.whenOver().join();
        RunLayout layout = new RunLayout(
                Arm.STANDARD.stream().map(Arm::name).toList(),
                0,
                List.of(3L, 4L),
                List.of("left", "right"),
                List.of("a", "b", "c"),
                2);
        List<EvaluationRequest> requests = SubsetRequests.of(layout, asTrained());
        List<EvaluationRequest> asked = new ArrayList<>();
        Contributions found = new SerialEvaluations(request -> {
                    asked.add(request);
                    return run.evaluate(request);
                })
                .all(requests, done -> {})
                .thenApply(answers -> SubsetRequests.contributions(layout, answers))
                .join();
        assertEquals(requests, asked);
        assertEquals(Set.of(0, 1), requests.get(0).absent());
        assertEquals(Set.of(0), requests.get(2).absent());
        assertEquals(Set.of(), requests.get(3).absent());
        double total = found.metrics().perReplica(Contributions.TOTAL)[4];
        assertEquals(found.accuracyBySubset()[3][4] - found.accuracyBySubset()[0][4], total, 1e-9);
        asked.clear();
        CompletableFuture<Evaluation> first = new CompletableFuture<>();
        var series = new SerialEvaluations(request -> {
                    asked.add(request);
                    return first;
                })
                .all(requests, done -> {});
        series.cancel(false);
        first.complete(run.evaluate(asTrained()).join());
        assertEquals(1, asked.size(), "nothing more is asked for");
    }

    @Test
    void aRequestThatCannotBeMetSaysWhy() {
        TrainingRun run = start(noisy(1), false, recorder);
        var noSplit = run.evaluate(new EvaluationRequest(Split.VALIDATION, List.of(NOISE, NOISE)));
        var nowhere = run.evaluate(asTrained().without(Set.of(2)));
        assertInstanceOf(
                IllegalArgumentException.class,
                assertThrows(CompletionException.class, nowhere::join).getCause());
        var tooShort = run.evaluate(new EvaluationRequest(Split.TEST, List.of(NOISE)));
        String reason = assertThrows(CompletionException.class, noSplit::join).getMessage();
        assertTrue(reason.contains("has no samples in its validation split"), reason);
        assertInstanceOf(
                IllegalArgumentException.class,
                assertThrows(CompletionException.class, tooShort::join).getCause());
        assertEquals(RunState.FINISHED, run.whenOver().join());
    }

    @Test
    void aModalityThatIsSwitchedOffTakesNoPart() {
        Experiment experiment = Experiments.small(1);
        ModalitySpec left = experiment.modalities().get(0);
        ModalitySpec off = new ModalitySpec("left", false, left.encoder(), 1, NoiseSpec.NONE, NoiseSpec.NONE);
        TrainingRun run = start(
                experiment
                        .withModalities(List.of(off, experiment.modalities().get(1)))
                        .withArms(experiment.arms().subList(0, 1), "none"),
                false,
                recorder);
        run.whenOver().join();
        assertEquals("", recorder.failure());
        Evaluation evaluation = run.evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE)))
                .join();
        assertEquals(1, evaluation.logits().length);
        assertEquals(7, evaluation.measurement().values().length);
    }

    private Measurement recorderAfter(int count) throws InterruptedException {
        recorder.awaitMeasurements(count);
        List<Measurement> all = recorder.measurements();
        assertEquals(count, all.size());
        return all.get(count - 1);
    }

    private static void assertSameFigures(Measurement expected, Measurement actual) {
        assertEquals(expected.epoch(), actual.epoch());
        for (int i = FIRST_MODEL_FIGURE; i < expected.values().length; i++) {
            assertArrayEquals(expected.values()[i], actual.values()[i], "metric " + i);
        }
        assertArrayEquals(expected.profiles(), actual.profiles());
        assertTrue(Float.isNaN(actual.values()[0][0]));
    }

    private static Experiment noisy(int epochs) {
        Experiment experiment = Experiments.small(epochs);
        ModalitySpec left = experiment.modalities().get(0);
        return experiment.withModalities(List.of(
                new ModalitySpec("left", true, left.encoder(), 0, NoiseSpec.NONE, NOISE),
                experiment.modalities().get(1)));
    }

    private static EvaluationRequest asTrained() {
        return new EvaluationRequest(Split.TEST, List.of(NOISE, NoiseSpec.NONE));
    }
}
