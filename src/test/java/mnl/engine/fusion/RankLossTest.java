package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mnl.engine.Torch;
import org.junit.jupiter.api.Test;

class RankLossTest {

    private static final int TRAINING = 7;
    private static final int CLASSES = 3;
    private static final int MODALITIES = 2;
    private static final double WEIGHT = 0.3;

    @Test
    void followsTheHistoryOfTheSamplesAndItsGradientIsThatOfTheConfidence() {
        Random random = new Random(5);
        int[][] batches = {{4, 0, 6}, {1, 2, 3, 5}, {5, 4, 1, 2}, {0, 3, 6}, {2}};
        double[][] history = new double[MODALITIES][TRAINING];
        double seen = 0;
        try (NDManager manager = Torch.manager()) {
            QmfEnergyFusion fusion = new QmfEnergyFusion(manager, DataType.FLOAT64, WEIGHT, List.of(TRAINING));
            int before = manager.getManagedArrays().size();
            for (int[] batch : batches) {
                double[] logits = Torch.normal(random, MODALITIES * batch.length * CLASSES, 6);
                int[] targets = Torch.targets(random, batch.length, CLASSES);
                remember(history, logits, targets, batch);
                try (NDManager step = Torch.manager()) {
                    NDArray array = Torch.logits(step, logits, MODALITIES, 1, batch.length, CLASSES);
                    BatchTargets taught = new BatchTargets(
                            Torch.classes(step, targets, 1, batch.length),
                            Torch.classes(step, batch, 1, batch.length),
                            1);
                    NDArray[] own = new NDArray[1];
                    double[] gradient = Torch.gradient(array, f -> {
                        own[0] = fusion.losses(FusionInput.of(f), new FusionLosses(f, f), taught)
                                .own();
                        return own[0].sum();
                    });
                    double expected = loss(logits, history, batch);
                    assertEquals(expected, own[0].getDouble(0), 1e-12);
                    assertArrayEquals(finiteDifferences(logits, history, batch), gradient, 1e-8);
                    seen += expected;
                }
                assertEquals(before, manager.getManagedArrays().size(), "nothing stays in native memory");
            }
        }
        assertTrue(seen > 0, "nothing was ranked");
    }

    private static void remember(double[][] history, double[] logits, int[] targets, int[] batch) {
        for (int m = 0; m < MODALITIES; m++) {
            for (int i = 0; i < batch.length; i++) {
                double[] row = row(logits, m, i, batch.length);
                history[m][batch[i]] += 10 * confidence(row) - row[targets[i]];
            }
        }
    }

    private static double loss(double[] logits, double[][] history, int[] batch) {
        double sum = 0;
        for (int m = 0; m < MODALITIES; m++) {
            double low = Arrays.stream(history[m]).min().orElseThrow();
            double range = Arrays.stream(history[m]).max().orElseThrow() - low;
            for (int i = 0; i < batch.length; i++) {
                int next = (i + 1) % batch.length;
                double d = (history[m][batch[i]] - history[m][batch[next]]) / range;
                double lead =
                        confidence(row(logits, m, i, batch.length)) - confidence(row(logits, m, next, batch.length));
                sum += Math.max(0, Math.signum(d) * lead - Math.abs(d)) / batch.length;
            }
        }
        return WEIGHT * sum;
    }

    private static double[] finiteDifferences(double[] logits, double[][] history, int[] batch) {
        double step = 1e-6;
        double[] result = new double[logits.length];
        for (int i = 0; i < result.length; i++) {
            double[] up = logits.clone();
            up[i] += step;
            double[] down = logits.clone();
            down[i] -= step;
            result[i] = (loss(up, history, batch) - loss(down, history, batch)) / (2 * step);
        }
        return result;
    }

    private static double confidence(double[] row) {
        return Math.log(Arrays.stream(row).map(Math::exp).sum()) / 10;
    }

    private static double[] row(double[] logits, int m, int i, int samples) {
        int start = (m * samples + i) * CLASSES;
        return Arrays.copyOfRange(logits, start, start + CLASSES);
    }
}
