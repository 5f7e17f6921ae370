package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mnl.analysis.run.Metrics;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

/** Recomputes every metric from the logits, the slow and plain way. */
class MeasurementTest extends EngineTestBase {
    private static final int CLASSES = 3;
    private static final int SEEDS = 2;
    private static final List<String> NAMES = Metrics.names(List.of("left", "right"));
    private Evaluation evaluation;

    @Test
    void everyFigureFollowsFromTheLogits() {
        TrainingRun run = start(Experiments.small(5), false, new Recorder());
        run.whenOver().join();
        evaluation = run.evaluate(new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE)))
                .join();
        for (int r = 0; r < evaluation.fusedLogits().length; r++) {
            int replica = r;
            assertFigure(Metrics.ACCURACY_FUSED, r, mean(r, i -> right(fused(replica, i), label(replica, i))));
            assertFigure(Metrics.accuracy("left"), r, mean(r, i -> right(logits(0, replica, i), label(replica, i))));
            assertFigure(Metrics.accuracy("right"), r, mean(r, i -> right(logits(1, replica, i), label(replica, i))));
            assertFigure(Metrics.ucom("left"), r, mean(r, i -> ucom(0, replica, i)));
            assertFigure(Metrics.ucom("right"), r, mean(r, i -> ucom(1, replica, i)));
            assertFigure(Metrics.guided("left", "right"), r, mean(r, i -> dominates(0, 1, replica, i)));
            assertFigure(Metrics.guided("right", "left"), r, mean(r, i -> dominates(1, 0, replica, i)));
        }
        assertProfiles();
    }

    private void assertProfiles() {
        for (int arm = 0; arm < 5; arm++) {
            for (int m = 0; m < 2; m++) {
                double[] sums = new double[CLASSES * CLASSES];
                int[] counts = new int[CLASSES];
                for (int s = 0; s < SEEDS; s++) {
                    for (int i = 0; i < evaluation.labels()[s].length; i++) {
                        int y = evaluation.labels()[s][i];
                        counts[y]++;
                        double[] p = softmax(logits(m, arm * SEEDS + s, i));
                        for (int k = 0; k < CLASSES; k++) {
                            sums[y * CLASSES + k] += p[k];
                        }
                    }
                }
                for (int i = 0; i < sums.length; i++) {
                    assertEquals(
                            sums[i] / counts[i / CLASSES],
                            evaluation.measurement().profiles()[arm][m][i],
                            1e-5);
                }
            }
        }
    }

    private void assertFigure(String name, int replica, double expected) {
        int metric = NAMES.indexOf(name);
        assertTrue(metric >= 0, name);
        assertEquals(expected, evaluation.measurement().values()[metric][replica], 1e-5, name + " of " + replica);
    }

    private double mean(int replica, IntToDoubleFunction metric) {
        return IntStream.range(0, evaluation.labels()[replica % SEEDS].length)
                .mapToDouble(metric)
                .average()
                .orElseThrow();
    }

    private int label(int replica, int sample) {
        return evaluation.labels()[replica % SEEDS][sample];
    }

    private double[] fused(int replica, int sample) {
        return row(evaluation.fusedLogits()[replica], sample);
    }

    private double[] logits(int modality, int replica, int sample) {
        return row(evaluation.logits()[modality][replica], sample);
    }

    private double ucom(int modality, int replica, int sample) {
        int y = label(replica, sample);
        double[] f = logits(modality, replica, sample);
        return f[y] - f[rival(fused(replica, sample), y)];
    }

    private double dominates(int guide, int weak, int replica, int sample) {
        int y = label(replica, sample);
        boolean margin = ucom(guide, replica, sample) > ucom(weak, replica, sample);
        boolean confidence = softmax(logits(guide, replica, sample))[y] > softmax(logits(weak, replica, sample))[y];
        return margin && confidence ? 1 : 0;
    }

    private static double right(double[] values, int target) {
        return IntStream.range(0, values.length).allMatch(k -> values[k] <= values[target]) ? 1 : 0;
    }

    private static int rival(double[] values, int target) {
        double[] others = values.clone();
        others[target] = Double.NEGATIVE_INFINITY;
        double largest = Arrays.stream(others).max().orElseThrow();
        return IntStream.range(0, others.length)
                .filter(k -> others[k] == largest)
                .findFirst()
                .orElseThrow();
    }

    private static double[] softmax(double[] values) {
        double[] e = Arrays.stream(values).map(Math::exp).toArray();
        double total = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / total).toArray();
    }

    private static double[] row(float[] all, int sample) {
        return IntStream.range(0, CLASSES)
                .mapToDouble(k -> all[sample * CLASSES + k])
                .toArray();
    }
}
