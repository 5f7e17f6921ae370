package mnl.engine.train;

import java.util.List;
import java.util.SplittableRandom;
import mnl.engine.SeedStreams;

/** Which samples are in which batch: every seed has its own fresh shuffle for every epoch, the same in all arms. */
final class BatchPlan {
    private final SplittableRandom[] streams;
    private final int[][] order;
    private final int samples;
    private final int batchSize;

    /**
     * @param seeds the seeds
     * @param samples N, training samples per seed
     * @param batchSize samples per batch; the last batch of an epoch holds what is left
     */
    BatchPlan(List<Long> seeds, int samples, int batchSize) {
        this.streams = seeds.stream().map(SeedStreams::shuffle).toArray(SplittableRandom[]::new);
        this.order = new int[streams.length][samples];
        this.samples = samples;
        this.batchSize = batchSize;
    }

    int stepsPerEpoch() {
        return (samples + batchSize - 1) / batchSize;
    }

    /** First sample of a step in the epoch's order. */
    int from(int step) {
        return step * batchSize;
    }

    /** After the last sample of a step in the epoch's order. */
    int to(int step) {
        return Math.min(samples, (step + 1) * batchSize);
    }

    /** Draws the order of the next epoch. */
    void shuffle() {
        for (int s = 0; s < order.length; s++) {
            shuffle(order[s], streams[s]);
        }
    }

    /** The sample of a seed at a place in the epoch's order. */
    int sample(int seedIndex, int place) {
        return order[seedIndex][place];
    }

    /** Fisher and Yates, from the identity. */
    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }
}
