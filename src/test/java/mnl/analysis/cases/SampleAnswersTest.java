package mnl.analysis.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.analysis.metric.Predictions;
import org.junit.jupiter.api.Test;

/** Two modalities, two arms, three samples of three classes. */
class SampleAnswersTest {
    private static final int[] LABELS = {2, 0, 1};

    /** f^m [M][A][n * C]. */
    private static final float[][][] LOGITS = {
        {{0, 1, 3, 2, -1, 0, 5, 1, 2}, {1, 0, 0, 0, 4, 1, -2, -1, -3}},
        {{2, 0, 1, 1, 1, -4, 0, 7, 6}, {0, 0, 9, 3, 2, 8, 1, 0, Float.NaN}}
    };

    private static final float[][] FUSED = {{1, 0.5f, 2, 1.5f, 0, -2, 2.5f, 4, 4}, {0.5f, 0, 4.5f, 1, 3, 4, 0, 3, 1}};

    private final SampleAnswers answers = new SampleAnswers(LABELS, LOGITS, FUSED, new StrongWeak(1, 0));

    @Test
    void sizesAndTargets() {
        assertEquals(3, answers.samples());
        assertEquals(2, answers.modalities());
        assertEquals(2, answers.arms());
        assertEquals(3, answers.classes());
        assertEquals(2, answers.target(0));
        assertEquals(1, answers.target(2));
        assertEquals(new StrongWeak(1, 0), answers.pair());
    }

    @Test
    void everyAnswerIsThatOfItsArmColumnAndSample() {
        for (int arm = 0; arm < 2; arm++) {
            for (int column = SampleAnswers.FUSED; column < 2; column++) {
                float[] rows = column == SampleAnswers.FUSED ? FUSED[arm] : LOGITS[column][arm];
                for (int i = 0; i < 3; i++) {
                    float[] own = {rows[3 * i], rows[3 * i + 1], rows[3 * i + 2]};
                    assertArrayEquals(own, answers.logits(arm, column, i));
                    int predicted = Predictions.of(own, 3)[0];
                    assertEquals(predicted, answers.prediction(arm, column, i));
                    assertEquals(predicted == LABELS[i], answers.isRight(arm, column, i));
                    double sum = 0;
                    for (float logit : own) {
                        sum += Math.exp(logit);
                    }
                    double[] probabilities = answers.probabilities(arm, column, i);
                    for (int k = 0; k < 3; k++) {
                        assertEquals(Math.exp(own[k]) / sum, probabilities[k], 1e-12);
                    }
                    assertEquals(Math.exp(own[LABELS[i]]) / sum, answers.targetProbability(arm, column, i), 1e-12);
                }
            }
        }
        assertFalse(answers.isRight(1, 1, 2), "what is not a number is never right");
        assertTrue(answers.isRight(0, 0, 0));
    }

    /** Largest fused logit but the target's: classes 0, 1, 2 (a tie with the target) and 0, 2, 2. */
    @Test
    void marginsAreAgainstTheFusedRunnerUp() {
        int[][] rivals = {{0, 1, 2}, {0, 2, 2}};
        for (int arm = 0; arm < 2; arm++) {
            for (int i = 0; i < 3; i++) {
                int j = rivals[arm][i];
                assertEquals(j, answers.runnerUp(arm, i), arm + ", " + i);
                float[] margins = answers.margins(arm, i);
                for (int m = 0; m < 2; m++) {
                    float expected = LOGITS[m][arm][3 * i + LABELS[i]] - LOGITS[m][arm][3 * i + j];
                    assertEquals(expected, answers.margin(arm, m, i));
                    assertEquals(expected, margins[m]);
                }
                assertEquals(
                        FUSED[arm][3 * i + LABELS[i]] - FUSED[arm][3 * i + j],
                        answers.margin(arm, SampleAnswers.FUSED, i));
            }
        }
    }

    @Test
    void comparedProbabilitiesAreInSinglePrecision() {
        for (int arm = 0; arm < 2; arm++) {
            for (int i = 0; i < 3; i++) {
                float[] compared = answers.comparedProbabilities(arm, i);
                assertEquals(2, compared.length);
                for (int m = 0; m < 2; m++) {
                    assertEquals((float) answers.targetProbability(arm, m, i), compared[m], 1e-7f);
                }
            }
        }
        float[][] sure = {{0, 200}};
        SampleAnswers saturated = new SampleAnswers(new int[] {1}, new float[][][] {sure, {{0, 90}}}, sure, null);
        assertArrayEquals(new float[] {1, 1}, saturated.comparedProbabilities(0, 0), "a tie, as in training");
    }

    @Test
    void theCaseIsOfTheStrongAndTheWeakModality() {
        assertEquals(CorrectnessCase.FT, answers.caseOf(0, 0), "modality 0 alone, the weak one, is right");
        assertEquals(CorrectnessCase.TT, answers.caseOf(0, 1));
        assertEquals(CorrectnessCase.TF, answers.caseOf(0, 2));
        assertEquals(CorrectnessCase.FF, answers.caseOf(1, 1));
        assertNull(new SampleAnswers(LABELS, LOGITS, FUSED, null).caseOf(0, 0));
    }
}
