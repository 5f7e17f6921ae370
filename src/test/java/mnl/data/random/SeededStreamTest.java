package mnl.data.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class SeededStreamTest {

    @Test
    void gaussiansFollowTheNormalDistribution() {
        int n = 400_000;
        SeededStream stream = new SeededStream(1);
        double[] draws = new double[n];
        for (int i = 0; i < n; i++) {
            draws[i] = stream.nextGaussian();
        }
        Arrays.sort(draws);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double expected = normal.cumulativeProbability(draws[i]);
            distance = Math.max(distance, Math.max((i + 1.0) / n - expected, expected - (double) i / n));
        }
        assertTrue(distance < 1.63 / Math.sqrt(n), "Kolmogorov-Smirnov distance at the 1% level, was " + distance);
        long beyond = Arrays.stream(draws)
                .filter(x -> Math.abs(x) > 3.6541528853610088)
                .count();
        assertEquals(n * 2 * normal.survivalProbability(3.6541528853610088), beyond, 35, "draws in the tail");
    }

    @Test
    void uniformsAndIntegersFillTheirRange() {
        SeededStream stream = new SeededStream(2);
        int[] counts = new int[7];
        double sum = 0;
        for (int i = 0; i < 70_000; i++) {
            counts[stream.nextInt(7)]++;
            sum += stream.nextDouble();
        }
        assertEquals(0.5, sum / 70_000, 0.005);
        for (int count : counts) {
            assertEquals(10_000, count, 400);
        }
    }

    @Test
    void sameSeedSameStreamAndEveryPartOfThePurposeCounts() {
        long reference = SeededStream.of(5, 1, 2).nextLong();
        assertEquals(reference, SeededStream.of(5, 1, 2).nextLong());
        assertNotEquals(reference, SeededStream.of(6, 1, 2).nextLong());
        assertNotEquals(reference, SeededStream.of(5, 2, 1).nextLong());
        assertNotEquals(SeededStream.key("ab"), SeededStream.key("ba"));
    }

    @Test
    void shuffleKeepsTheValuesAndChangesTheirOrder() {
        int[] values = java.util.stream.IntStream.range(0, 100).toArray();
        int[] shuffled = values.clone();
        new SeededStream(3).shuffle(shuffled);
        assertNotEquals(Arrays.toString(values), Arrays.toString(shuffled));
        Arrays.sort(shuffled);
        assertArrayEquals(values, shuffled);
    }
}
