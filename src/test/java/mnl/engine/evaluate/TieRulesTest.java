package mnl.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mnl.engine.Torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whole numbers as logits, and powers of two in place of exponentials, make every kind of tie frequent and exact: between classes, in the
 * margin, in the probability, in both. The metrics are compared with their definitions, of which each says its tie rule in words.
 */
class TieRulesTest {
    private static final int MODALITIES = 3;
    private static final int REPLICAS = 2;
    private static final int CLASSES = 3;
    private static final int SAMPLES = 1200;
    private static final int PORTION = 500;

    private final int[] labels =
            new SplittableRandom(1).ints(SAMPLES, 0, CLASSES).toArray();
    private final float[][][] logits = new float[MODALITIES][REPLICAS][];
    private final float[][] fused = new float[REPLICAS][];
    private NDManager manager;
    private MetricAccumulator metrics;
    private ValidationMetrics validation;

    @BeforeEach
    void measure() {
        SplittableRandom random = new SplittableRandom(2);
        for (int r = 0; r < REPLICAS; r++) {
            fused[r] = wholeNumbers(random);
            for (float[][] modality : logits) {
                modality[r] = wholeNumbers(random);
            }
        }
        manager = Torch.manager();
        int[][] ofOneSeed = {labels};
        metrics = new MetricAccumulator(ofOneSeed, REPLICAS, MODALITIES, CLASSES, 1);
        ValidationAccumulator watched = new ValidationAccumulator(ofOneSeed, REPLICAS, MODALITIES);
        Answers answers = new Answers();
        for (int from = 0; from < SAMPLES; from += PORTION) {
            read(answers, from, Math.min(SAMPLES, from + PORTION));
            metrics.add(answers);
            watched.add(answers);
        }
        validation = watched.metrics(new boolean[REPLICAS]);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static float[] wholeNumbers(SplittableRandom random) {
        float[] numbers = new float[SAMPLES * CLASSES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(3);
        }
        return numbers;
    }

    private void read(Answers answers, int from, int to) {
        int count = to - from;
        float[] all = new float[MODALITIES * REPLICAS * CLASSES * count];
        float[] shares = new float[all.length];
        float[] together = new float[REPLICAS * CLASSES * count];
        for (int r = 0; r < REPLICAS; r++) {
            for (int i = 0; i < count * CLASSES; i++) {
                int sample = from + i / CLASSES;
                int k = i % CLASSES;
                int place = (r * CLASSES + k) * count + i / CLASSES;
                together[place] = fused[r][sample * CLASSES + k];
                for (int m = 0; m < MODALITIES; m++) {
                    int at = m * REPLICAS * CLASSES * count + place;
                    all[at] = logits[m][r][sample * CLASSES + k];
                    shares[at] = (float) probability(m, r, sample, k);
                }
            }
        }
        Shape shape = new Shape(MODALITIES, REPLICAS, CLASSES, count);
        answers.read(
                0,
                from,
                manager.create(all, shape),
                manager.create(shares, shape),
                manager.create(together, new Shape(REPLICAS, CLASSES, count)));
    }

    /** Among equal classes the first one is the prediction. */
    private double accuracy(float[] values) {
        return IntStream.range(0, SAMPLES)
                        .filter(i -> first(values, i, -1) == labels[i])
                        .count()
                / (double) SAMPLES;
    }

    /** The first class of the largest value, one class left out. */
    private static int first(float[] values, int sample, int but) {
        int best = -1;
        for (int k = 0; k < CLASSES; k++) {
            if (k != but && (best < 0 || values[sample * CLASSES + k] > values[sample * CLASSES + best])) {
                best = k;
            }
        }
        return best;
    }

    private double margin(int modality, int replica, int sample) {
        int rival = first(fused[replica], sample, labels[sample]);
        float[] values = logits[modality][replica];
        return values[sample * CLASSES + labels[sample]] - values[sample * CLASSES + rival];
    }

    private double probability(int modality, int replica, int sample) {
        return probability(modality, replica, sample, labels[sample]);
    }

    private double probability(int modality, int replica, int sample, int kind) {
        double total = 0;
        for (int k = 0; k < CLASSES; k++) {
            total += Math.pow(2, logits[modality][replica][sample * CLASSES + k]);
        }
        return Math.pow(2, logits[modality][replica][sample * CLASSES + kind]) / total;
    }

    /** A modality guides another that it leads in both; exact ties count as a lead of the later one. */
    private boolean guides(int guide, int guided, int replica, int sample) {
        double margins = margin(guide, replica, sample) - margin(guided, replica, sample);
        double probabilities = probability(guide, replica, sample) - probability(guided, replica, sample);
        return guide > guided ? margins >= 0 && probabilities >= 0 : margins > 0 && probabilities > 0;
    }

    @Test
    void theFirstOfEqualClassesIsPredicted() {
        for (int r = 0; r < REPLICAS; r++) {
            assertEquals(accuracy(fused[r]), metrics.fusedAccuracy()[r], 1e-6);
            assertEquals(accuracy(fused[r]), validation.accuracy()[r], 1e-12);
            for (int m = 0; m < MODALITIES; m++) {
                assertEquals(accuracy(logits[m][r]), metrics.accuracy(m)[r], 1e-6);
                assertEquals(accuracy(logits[m][r]), validation.unimodal()[m][r], 1e-12);
            }
        }
    }

    @Test
    void theMarginIsTakenToTheFirstOfEqualRunnersUp() {
        for (int m = 0; m < MODALITIES; m++) {
            for (int r = 0; r < REPLICAS; r++) {
                int modality = m;
                int replica = r;
                double expected = IntStream.range(0, SAMPLES)
                        .mapToDouble(i -> margin(modality, replica, i))
                        .average()
                        .orElseThrow();
                assertEquals(expected, metrics.meanMargin(m)[r], 1e-6);
            }
        }
    }

    @Test
    void exactTiesCountForTheLaterModalityInTheGuidedShare() {
        for (int guide = 0; guide < MODALITIES; guide++) {
            for (int guided = 0; guided < MODALITIES; guided++) {
                if (guide == guided) {
                    continue;
                }
                float[] expected = new float[REPLICAS];
                for (int r = 0; r < REPLICAS; r++) {
                    for (int i = 0; i < SAMPLES; i++) {
                        expected[r] += guides(guide, guided, r, i) ? 1f / SAMPLES : 0;
                    }
                }
                assertArrayEquals(expected, metrics.guidedShare(guide, guided), 1e-5f, guide + " guides " + guided);
            }
        }
    }

    @Test
    void everyKindOfTieOccurs() {
        boolean[][] seen = new boolean[3][3];
        for (int i = 0; i < SAMPLES; i++) {
            int margins = (int) Math.signum(margin(0, 0, i) - margin(1, 0, i));
            int probabilities = (int) Math.signum(probability(0, 0, i) - probability(1, 0, i));
            seen[margins + 1][probabilities + 1] = true;
        }
        for (boolean[] row : seen) {
            assertTrue(row[0] && row[1] && row[2]);
        }
    }
}
