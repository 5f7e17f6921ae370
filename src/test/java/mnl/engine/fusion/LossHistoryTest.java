package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of losses against sums in plain loops, for folds of one size and of several. */
class LossHistoryTest {
    private static final int MODALITIES = 2;
    private static final int ARMS = 2;

    /** Samples of a batch of each seed; a seed with fewer has its first one again as padding, one without any a sample of no weight. */
    private static final int[][][] BATCHES = {
        {{0, 1, 2}, {0, 1}}, {{3, 4}, {2}}, {{4, 0, 1}, {1, 2, 0}}, {{2, 3}, {}}, {{2}, {0, 2}},
    };

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void sumsAreScaledOverTheSamplesOfTheirOwnSeed(int secondSize) {
        List<Integer> sizes = List.of(5, secondSize);
        double[][][] sums = new double[MODALITIES][ARMS * 2][];
        for (double[][] modality : sums) {
            for (int r = 0; r < ARMS * 2; r++) {
                modality[r] = new double[sizes.get(r % 2)];
            }
        }
        Random random = new Random(4);
        LossHistory history = new LossHistory(sizes);
        for (int[][] batch : BATCHES) {
            check(history, batch, sums, random);
            LossHistory again = new LossHistory(sizes);
            again.restore(history.save());
            history = again;
        }
    }

    private static void check(LossHistory history, int[][] batch, double[][][] sums, Random random) {
        int width = Arrays.stream(batch).mapToInt(each -> each.length).max().orElseThrow();
        int replicas = ARMS * 2;
        int[] samples = new int[replicas * width];
        double[] losses = new double[MODALITIES * replicas * width];
        for (int r = 0; r < replicas; r++) {
            int[] own = batch[r % 2];
            for (int i = 0; i < width; i++) {
                samples[r * width + i] = i < own.length ? own[i] : own.length == 0 ? 1 : own[0];
            }
            for (int m = 0; m < MODALITIES; m++) {
                for (int i = 0; i < width; i++) {
                    int at = (m * replicas + r) * width;
                    boolean again = i >= own.length && own.length > 0;
                    losses[at + i] = again ? losses[at] : 0.1 + random.nextDouble();
                    if (i < own.length) {
                        sums[m][r][own[i]] += losses[at + i];
                    }
                }
            }
        }
        for (int m = 0; m < MODALITIES; m++) {
            for (int r = 0; r < replicas; r++) {
                int at = (m * replicas + r) * width;
                double[] found = new double[width];
                boolean counts = batch[r % 2].length > 0;
                history.add(m, r, samples, r * width, Arrays.copyOfRange(losses, at, at + width), counts, found);
                int modality = m;
                int replica = r;
                double[] expected = IntStream.range(0, width)
                        .mapToDouble(i -> scaled(sums[modality][replica], samples[replica * width + i]))
                        .toArray();
                assertArrayEquals(expected, found, 1e-12, "modality " + m + ", replica " + r);
            }
        }
    }

    private static double scaled(double[] sums, int sample) {
        double low = Arrays.stream(sums).min().orElseThrow();
        double high = Arrays.stream(sums).max().orElseThrow();
        return (sums[sample] - low) / (high - low);
    }

    @Test
    void whereAllSamplesAreEquallyHardNoneIsHarder() {
        double[] scaled = {1, 1, 1};
        new LossHistory(List.of(3)).add(0, 0, new int[] {2, 0, 1}, 0, new double[] {1, 1, 1}, true, scaled);
        assertArrayEquals(new double[3], scaled);
    }
}
