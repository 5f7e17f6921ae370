package mnl.engine.attack;

import java.util.List;
import java.util.SplittableRandom;
import mnl.engine.SeedStreams;

/**
 * Points drawn uniformly from L2 balls, each sample's from a stream of its own: they depend neither on the arm nor on
 * how many samples are attacked at a time.
 */
final class RandomStarts {
    private final long attackSeed;
    private final List<Long> seeds;
    private final int[] widths;
    private final boolean[] moved;

    /**
     * @param attackSeed of the attack
     * @param seeds of the run
     * @param widths D_m
     * @param moved which modalities are moved
     */
    RandomStarts(long attackSeed, List<Long> seeds, int[] widths, boolean[] moved) {
        this.attackSeed = attackSeed;
        this.seeds = List.copyOf(seeds);
        this.widths = widths.clone();
        this.moved = moved.clone();
    }

    /**
     * One point per seed and sample.
     *
     * @param draw which of a sample's points
     * @return per modality [S * n * D_m], null for those that are not moved
     */
    float[][] draw(int draw, int from, int to, double radius) {
        float[][] points = new float[widths.length][];
        int dimensions = 0;
        for (int m = 0; m < widths.length; m++) {
            if (moved[m]) {
                points[m] = new float[seeds.size() * (to - from) * widths[m]];
                dimensions += widths[m];
            }
        }
        double[] point = new double[dimensions];
        int row = 0;
        for (long seed : seeds) {
            for (int sample = from; sample < to; sample++, row++) {
                fill(point, SeedStreams.attack(seed, attackSeed, sample, draw), radius);
                store(point, points, row);
            }
        }
        return points;
    }

    /** A Gaussian direction, and a length whose power with the dimension is uniform. */
    private static void fill(double[] point, SplittableRandom random, double radius) {
        double squares = 0;
        for (int i = 0; i < point.length; i++) {
            point[i] = random.nextGaussian();
            squares += point[i] * point[i];
        }
        double length = radius * Math.pow(random.nextDouble(), 1.0 / point.length) / Math.sqrt(squares);
        for (int i = 0; i < point.length; i++) {
            point[i] *= length;
        }
    }

    private void store(double[] point, float[][] points, int row) {
        int next = 0;
        for (int m = 0; m < widths.length; m++) {
            for (int i = 0; moved[m] && i < widths[m]; i++) {
                points[m][row * widths[m] + i] = (float) point[next++];
            }
        }
    }
}
