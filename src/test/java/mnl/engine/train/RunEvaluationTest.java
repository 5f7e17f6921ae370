package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import mnl.analysis.Measurement;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingRun;
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
    void aRequestThatCannotBeMetSaysWhy() {
        TrainingRun run = start(noisy(1), false, recorder);
        var noSplit = run.evaluate(new EvaluationRequest(Split.VALIDATION, List.of(NOISE, NOISE)));
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
            assertArrayEquals(expected.values()[i], actual.values()[i], "figure " + i);
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
