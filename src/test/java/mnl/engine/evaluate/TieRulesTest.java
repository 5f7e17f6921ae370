package mnl.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.guidance.Ucom;
import mnl.analysis.guidance.WhoGuides;
import mnl.analysis.metric.Predictions;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every combination of logits of two sizes, three classes and three modalities, with every target: most of them tie somewhere.
 * The lowest class wins a tie of logits, the later modality one of margins and probabilities, wherever they are counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TieRulesTest {
    private static final int CLASSES = 3;
    private static final int MODALITIES = 3;
    private static final int ROWS = 1 << CLASSES;
    private static final int SAMPLES = CLASSES * ROWS * ROWS * ROWS * ROWS;

    private final int[] labels = new int[SAMPLES];
    private final float[] fused = new float[SAMPLES * CLASSES];
    private final float[][] logits = new float[MODALITIES][SAMPLES * CLASSES];
    private final float[][] exponentials = new float[MODALITIES][SAMPLES * CLASSES];
    private final Answers answers = new Answers(MODALITIES, 1, CLASSES);
    private PyTorchRuntime runtime;

    @BeforeAll
    void answer() {
        for (int i = 0; i < SAMPLES; i++) {
            labels[i] = i % CLASSES;
            int bits = i / CLASSES;
            fill(fused, i, bits);
            for (int m = 0; m < MODALITIES; m++) {
                bits /= ROWS;
                fill(logits[m], i, bits);
                float largest = 0;
                for (int k = 0; k < CLASSES; k++) {
                    largest = Math.max(largest, logits[m][i * CLASSES + k]);
                }
                for (int k = 0; k < CLASSES; k++) {
                    exponentials[m][i * CLASSES + k] = (float) Math.exp(logits[m][i * CLASSES + k] - largest);
                }
            }
        }
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        NDManager manager = runtime.manager();
        Shape shape = new Shape(MODALITIES, 1, SAMPLES, CLASSES);
        answers.read(
                0,
                manager.create(joined(logits), shape),
                manager.create(joined(exponentials), shape),
                manager.create(fused, new Shape(1, SAMPLES, CLASSES)));
    }

    @AfterAll
    void close() {
        runtime.close();
    }

    private static void fill(float[] rows, int sample, int bits) {
        for (int k = 0; k < CLASSES; k++) {
            rows[sample * CLASSES + k] = bits >> k & 1;
        }
    }

    private static float[] joined(float[][] parts) {
        float[] all = new float[parts.length * parts[0].length];
        for (int m = 0; m < parts.length; m++) {
            System.arraycopy(parts[m], 0, all, m * parts[m].length, parts[m].length);
        }
        return all;
    }

    private MetricAccumulator measured() {
        MetricAccumulator accumulator = new MetricAccumulator(new int[][] {labels}, 1, MODALITIES, CLASSES);
        accumulator.add(answers);
        return accumulator;
    }

    /** The slow and plain way: the first class that no other exceeds. */
    private static int argmax(float[] rows, int sample) {
        int best = 0;
        while (exceeded(rows, sample, best)) {
            best++;
        }
        return best;
    }

    private static boolean exceeded(float[] rows, int sample, int k) {
        for (int other = 0; other < CLASSES; other++) {
            if (rows[sample * CLASSES + other] > rows[sample * CLASSES + k]) {
                return true;
            }
        }
        return false;
    }

    private double accuracy(float[] rows) {
        int right = 0;
        for (int i = 0; i < SAMPLES; i++) {
            right += argmax(rows, i) == labels[i] ? 1 : 0;
        }
        return (double) right / SAMPLES;
    }

    @Test
    void theLowestClassIsPredictedWhereverAccuracyIsMeasured() {
        int[] predicted = Predictions.of(fused, CLASSES);
        for (int i = 0; i < SAMPLES; i++) {
            assertEquals(argmax(fused, i), predicted[i]);
        }
        MetricAccumulator measured = measured();
        ValidationAccumulator validated = new ValidationAccumulator(new int[][] {labels}, 1, MODALITIES);
        validated.add(answers);
        assertEquals((float) accuracy(fused), measured.fusedAccuracy()[0]);
        assertEquals(accuracy(fused), validated.metrics().accuracy()[0]);
        for (int m = 0; m < MODALITIES; m++) {
            assertEquals((float) accuracy(logits[m]), measured.accuracy(m)[0]);
            assertEquals(accuracy(logits[m]), validated.metrics().unimodal()[m][0]);
        }
    }

    @Test
    void marginsAreAgainstTheLowestClassThatTiesBehindTheTarget() {
        MetricAccumulator measured = measured();
        for (int m = 0; m < MODALITIES; m++) {
            float[] margins = Ucom.of(logits[m], fused, labels);
            double sum = 0;
            for (int i = 0; i < SAMPLES; i++) {
                int target = labels[i];
                int rival = target == 0 ? 1 : 0;
                for (int k = CLASSES - 1; k >= 0; k--) {
                    boolean largest = fused[i * CLASSES + k]
                            >= Math.max(
                                    fused[i * CLASSES + (target + 1) % CLASSES],
                                    fused[i * CLASSES + (target + 2) % CLASSES]);
                    rival = k != target && largest ? k : rival;
                }
                assertEquals(logits[m][i * CLASSES + target] - logits[m][i * CLASSES + rival], margins[i]);
                sum += margins[i];
            }
            assertEquals((float) (sum / SAMPLES), measured.meanMargin(m)[0], 1e-7f);
        }
    }

    @Test
    void theLaterModalityGuidesOnTiesAsInTraining() {
        WhoGuides rule = new WhoGuides(DominanceRule.CONFIDENCE_AND_UCOM, PairRule.ALL_PAIRS, 0);
        int[][] guided = new int[MODALITIES][MODALITIES];
        int ties = 0;
        for (int i = 0; i < SAMPLES; i++) {
            float[] margin = new float[MODALITIES];
            float[] target = new float[MODALITIES];
            for (int m = 0; m < MODALITIES; m++) {
                int j = Ucom.runnerUp(fused, i * CLASSES, CLASSES, labels[i]);
                margin[m] = logits[m][i * CLASSES + labels[i]] - logits[m][i * CLASSES + j];
                float total = 0;
                for (int k = 0; k < CLASSES; k++) {
                    total += exponentials[m][i * CLASSES + k];
                }
                target[m] = exponentials[m][i * CLASSES + labels[i]] / total;
            }
            List<GuidePair> expected = new ArrayList<>();
            for (int one = 0; one < MODALITIES; one++) {
                for (int other = 0; other < MODALITIES; other++) {
                    boolean ahead = margin[one] > margin[other] && target[one] > target[other];
                    boolean level = margin[one] >= margin[other] && target[one] >= target[other];
                    if (one != other && (one > other ? level : ahead)) {
                        guided[one][other]++;
                        expected.add(new GuidePair(one, other));
                        ties += ahead ? 0 : 1;
                    }
                }
            }
            assertEquals(expected, rule.of(margin, target));
        }
        assertTrue(ties > SAMPLES / 10, ties + " ties");
        MetricAccumulator measured = measured();
        for (int one = 0; one < MODALITIES; one++) {
            for (int other = 0; other < MODALITIES; other++) {
                float share = (float) ((double) guided[one][other] / SAMPLES);
                assertArrayEquals(new float[] {share}, measured.guidedShare(one, other), one + " guides " + other);
            }
        }
    }
}
