package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.Arm;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

/** Runs with a convolution on one modality and an embedding bag on the other. */
class EncoderRunTest extends EngineTestBase {
    private static final int EPOCHS = 3;
    private static final NoiseSpec WORDS_GONE = new NoiseSpec(NoiseKind.FEATURE_DROPOUT, 6, 1);
    private final DataSource source = new PictureAndTextSource();

    @Test
    void everyReplicaOfABatchedRunEqualsTheSameRunAlone() {
        Experiment experiment = experiment(EPOCHS).withFusion(new FusionSpec(FusionRule.LEARNED_GATE));
        List<Measurement> together = measurements(experiment);
        int seeds = experiment.seeds().count();
        for (int replica : new int[] {0, 3, 2 * seeds, 5 * seeds - 1}) {
            Arm arm = experiment.arms().get(replica / seeds);
            long seed = experiment.seeds().first() + replica % seeds;
            List<Measurement> alone =
                    measurements(experiment.withArms(List.of(arm), arm.name()).withSeeds(new SeedRange(seed, 1)));
            for (int epoch = 0; epoch <= EPOCHS; epoch++) {
                float[][] expected = alone.get(epoch).values();
                float[][] actual = together.get(epoch).values();
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i][0], actual[i][replica], 2e-5f, "metric " + i + ", replica " + replica);
                }
            }
        }
    }

    @Test
    void bothLearnWhatTheirModalityShows() {
        List<Measurement> measured = measurements(experiment(40));
        for (String modality : List.of("left", "right")) {
            int accuracy = Metrics.names(List.of("left", "right")).indexOf(Metrics.accuracy(modality));
            float[] last = measured.get(40).values()[accuracy];
            assertTrue(last[0] > 0.5, modality + ": " + last[0]);
        }
    }

    @Test
    void noiseReachesTheTokensAndNothingElse() throws InterruptedException {
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(experiment(2), source, false, recorder);
        run.whenOver().join();
        assertEquals("", recorder.failure());
        Evaluation clean = run.evaluate(request(NoiseSpec.NONE)).join();
        Evaluation noisy = run.evaluate(request(WORDS_GONE)).join();
        assertArrayEquals(clean.logits()[0], noisy.logits()[0]);
        assertFalse(Arrays.equals(clean.logits()[1][0], noisy.logits()[1][0]));
        assertArrayEquals(
                recorder.measurements().get(2).values()[5], clean.measurement().values()[5]);
    }

    @Test
    void liveArraysStayConstantAndAreAllGivenBack() throws InterruptedException {
        int before = engine.liveArrays().join();
        Recorder recorder = new Recorder();
        TrainingRun run = engine.start(experiment(1000), source, true, recorder);
        run.stepEpoch();
        recorder.awaitMeasurements(2);
        // Samples under noise are kept for the next question.
        run.evaluate(request(WORDS_GONE)).join();
        int afterOneEpoch = engine.liveArrays().join();
        for (int epoch = 2; epoch <= 4; epoch++) {
            run.stepEpoch();
            recorder.awaitMeasurements(epoch + 1);
            run.evaluate(request(WORDS_GONE)).join();
            assertEquals(afterOneEpoch, engine.liveArrays().join(), "epoch " + epoch);
        }
        run.close();
        assertEquals(before, engine.liveArrays().join(), "closed");
    }

    @Test
    void anEncoderThatDoesNotFitAndATokenOutsideOfTheVocabularyAreSaid() {
        Experiment swapped = experiment(1);
        swapped = swapped.withModalities(List.of(
                Experiments.modality("left", new EncoderSpec(EncoderKind.EMBEDDING_BAG, 4, 1)),
                swapped.modalities().get(1)));
        assertEquals(
                "An embedding bag reads tokens, and the modality \"left\" has none: choose another encoder.",
                failure(swapped, source));
        String message = failure(experiment(1), new PictureAndTextSource(200));
        assertTrue(message.contains("outside of its vocabulary of 9"), message);
    }

    private String failure(Experiment experiment, DataSource data) {
        Recorder recorder = new Recorder();
        try (TrainingRun run = engine.start(experiment, data, false, recorder)) {
            run.whenOver().join();
            return recorder.failure();
        }
    }

    private List<Measurement> measurements(Experiment experiment) {
        Recorder recorder = new Recorder();
        try (TrainingRun run = engine.start(experiment, source, false, recorder)) {
            run.whenOver().join();
            assertEquals("", recorder.failure());
            return recorder.measurements();
        }
    }

    private static EvaluationRequest request(NoiseSpec right) {
        return new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, right));
    }

    static Experiment experiment(int epochs) {
        return Experiments.small(epochs)
                .withModalities(List.of(
                        Experiments.modality("left", new EncoderSpec(EncoderKind.CONVOLUTION, 6, 1, 3)),
                        Experiments.modality("right", new EncoderSpec(EncoderKind.EMBEDDING_BAG, 5, 0))));
    }
}
