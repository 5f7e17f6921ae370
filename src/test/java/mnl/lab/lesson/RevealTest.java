package mnl.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

/** What a run answers: two classes, two modalities, ten samples of class 0, arms none, mnl and the reference ensemble. */
class RevealTest {
    private static final int SAMPLES = 10;

    private final RunLayout layout = layout(3);

    private static RunLayout layout(int seeds) {
        return new RunLayout(
                List.of("none", "mnl"),
                0,
                List.of(0L, 1L, 2L).subList(0, seeds),
                List.of("loud", "quiet"),
                List.of("a", "b"),
                1,
                null,
                List.of("ensemble"));
    }

    /** So many samples are right: from the start in the loud modality, from the end in the quiet one. */
    private static float[] logits(int right, boolean fromEnd, double margin) {
        float[] logits = new float[SAMPLES * 2];
        for (int i = 0; i < SAMPLES; i++) {
            boolean is = (fromEnd ? SAMPLES - 1 - i : i) < right;
            logits[2 * i + (is ? 0 : 1)] = (float) margin;
        }
        return logits;
    }

    /** @param fusedRight of each replica [R] */
    private static Evaluation evaluation(RunLayout of, double margin, int... fusedRight) {
        int replicas = of.replicas();
        float[][][] modalities = new float[2][replicas][];
        float[][] fused = new float[replicas][];
        for (int r = 0; r < replicas; r++) {
            boolean alone = r >= of.comparedReplicas();
            int seed = r % of.seeds().size();
            modalities[0][r] = logits(alone ? 7 : 6, false, margin);
            modalities[1][r] = logits(alone ? 8 - seed : 3, true, margin);
            fused[r] = logits(fusedRight[r], false, margin);
        }
        return new Evaluation(
                new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE)),
                new Measurement(1, new float[0][], new float[0][][]),
                new int[of.seeds().size()][SAMPLES],
                modalities,
                fused);
    }

    private static LessonQuestion asked(
            LessonOutcome outcome, Quantity quantity, String modality, LessonNoise noise, String... arms) {
        return new LessonQuestion("q", "?", outcome, quantity, modality, List.of(arms), noise);
    }

    @Test
    void aDifferenceIsNamedWhereTheTestShowsIt() {
        LessonQuestion asked =
                asked(LessonOutcome.FIRST_AGAINST_SECOND, Quantity.FUSED_ACCURACY, null, null, "mnl", "none");
        Revealed found = new Reveal(asked, layout).of(List.of(evaluation(layout, 1, 5, 4, 5, 9, 8, 10, 0, 0, 0)));
        assertEquals("higher", found.answer());
        assertEquals(
                "Fused accuracy: MNL 90.0%, No guidance 46.7%. A difference is shown over 3 seeds (p = 0.0059).",
                found.numbers());
    }

    @Test
    void whatTheTestDoesNotShowIsNotNamed() {
        LessonQuestion asked =
                asked(LessonOutcome.FIRST_AGAINST_SECOND, Quantity.FUSED_ACCURACY, null, null, "mnl", "none");
        Revealed found = new Reveal(asked, layout).of(List.of(evaluation(layout, 1, 5, 4, 5, 6, 4, 5, 0, 0, 0)));
        assertEquals(LessonQuestion.NOT_SHOWN, found.answer());
        RunLayout one = layout(1);
        Revealed ofOne = new Reveal(asked, one).of(List.of(evaluation(one, 1, 1, 9, 0)));
        assertEquals(LessonQuestion.NOT_SHOWN, ofOne.answer());
        assertTrue(ofOne.numbers().contains("over 1 seed (there is no spread to judge by)"), ofOne.numbers());
    }

    @Test
    void keptIsTheShareOfWhatOnlyThatModalityHasRight() {
        // Only quiet has samples 7, 8 and 9 right; with 8, 9 or 10 fused right from the start, 1, 2 or 3 of them are
        // kept.
        LessonQuestion asked = asked(LessonOutcome.LOWEST_ARM, Quantity.KEPT, "quiet", null, "none", "mnl");
        Revealed found = new Reveal(asked, layout).of(List.of(evaluation(layout, 1, 7, 8, 7, 10, 10, 9, 0, 0, 0)));
        assertEquals("No guidance", found.answer());
        assertTrue(
                found.numbers()
                        .startsWith("Kept by the fusion of what only quiet has right: No guidance 11.1%, MNL 88.9%."),
                found.numbers());
    }

    @Test
    void theCostIsAgainstTheEnsembleOfTheSameSeed() {
        LessonQuestion asked = asked(LessonOutcome.HIGHEST_MODALITY, Quantity.COST, null, null, "none");
        Revealed found = new Reveal(asked, layout).of(List.of(evaluation(layout, 1, 5, 5, 5, 5, 5, 5, 0, 0, 0)));
        assertEquals("quiet", found.answer());
        assertTrue(
                found.numbers().startsWith("Cost of joint training: loud 10.0 points, quiet 40.0 points."),
                found.numbers());
    }

    @Test
    void theNoisyOneIsComparedWithTheCleanOne() {
        LessonNoise noise = new LessonNoise("loud", NoiseKind.FEATURE_GAUSSIAN, 6);
        LessonQuestion asked = asked(LessonOutcome.NOISY_AGAINST_CLEAN, Quantity.UCOM, "loud", noise, "mnl");
        Evaluation clean = evaluation(layout, 2, 5, 5, 5, 5, 5, 5, 0, 0, 0);
        Evaluation noisy = evaluation(layout, 1, 5, 5, 5, 5, 5, 5, 0, 0, 0);
        Revealed found = new Reveal(asked, layout).of(List.of(clean, noisy));
        assertTrue(
                found.numbers().startsWith("Mean UCoM of loud, in nats: without it 0.40, under the noise 0.20."),
                found.numbers());
        // The same difference on every seed is no spread to judge by.
        assertEquals(LessonQuestion.NOT_SHOWN, found.answer());
    }

    @Test
    void theTestIsCorrectedForAllArmsOfTheRunAsItsTableIs() {
        RunLayout three = new RunLayout(
                List.of("none", "mnl", "forced"),
                0,
                List.of(0L, 1L, 2L),
                List.of("loud", "quiet"),
                List.of("a", "b"),
                1,
                null,
                List.of("ensemble"));
        LessonQuestion asked =
                asked(LessonOutcome.FIRST_AGAINST_SECOND, Quantity.FUSED_ACCURACY, null, null, "mnl", "none");
        Revealed found =
                new Reveal(asked, three).of(List.of(evaluation(three, 1, 5, 4, 5, 9, 8, 10, 6, 4, 5, 0, 0, 0)));
        assertTrue(found.numbers().contains("p = 0.0117 after Holm’s correction for 2 comparisons"), found.numbers());
        assertEquals("higher", found.answer());
    }
}
