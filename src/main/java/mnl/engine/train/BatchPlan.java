package mnl.engine.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mnl.engine.SeedStreams;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;

/**
 * Which samples are in which batch: every seed has its own fresh shuffle for every epoch, the same in all arms.
 *
 * <p>Seeds may have different numbers of samples (folds of different sizes). All of them walk through the places of the
 * largest one's epoch; a place after a seed's own last sample is padding, which holds a sample of the same batch again and
 * counts nothing. A seed whose batch is padding alone rests in this step.
 */
final class BatchPlan implements Resumable {
    private final List<Long> seeds;
    private final SplittableRandom[] streams;
    private final int[][] order;
    private final int largest;
    private final int batchSize;
    private long shuffles;

    /**
     * @param seeds the seeds
     * @param samples N_s, training samples of every seed [S]
     * @param batchSize samples per batch; the last batch of an epoch holds what is left
     */
    BatchPlan(List<Long> seeds, int[] samples, int batchSize) {
        this.seeds = List.copyOf(seeds);
        this.streams = seeds.stream().map(SeedStreams::shuffle).toArray(SplittableRandom[]::new);
        this.order = Arrays.stream(samples).mapToObj(int[]::new).toArray(int[][]::new);
        this.largest = Arrays.stream(samples).max().orElse(0);
        this.batchSize = batchSize;
    }

    /** Steps of the seed with the most samples. */
    int stepsPerEpoch() {
        return (largest + batchSize - 1) / batchSize;
    }

    /** First sample of a step in the epoch's order. */
    int from(int step) {
        return step * batchSize;
    }

    /** After the last sample of a step in the epoch's order. */
    int to(int step) {
        return Math.min(largest, (step + 1) * batchSize);
    }

    /** Draws the order of the next epoch. */
    void shuffle() {
        shuffles++;
        for (int s = 0; s < order.length; s++) {
            shuffle(order[s], streams[s]);
        }
    }

    /** How many of the places from {@code from} to before {@code to} hold a sample of the seed that counts. */
    int counted(int seedIndex, int from, int to) {
        return Math.max(0, Math.min(order[seedIndex].length, to) - from);
    }

    /** The sample of a seed at a place in the epoch's order; where that is padding, the first of its batch. */
    int sample(int seedIndex, int place) {
        int[] own = order[seedIndex];
        if (place < own.length) {
            return own[place];
        }
        int first = place / batchSize * batchSize;
        return own[first < own.length ? first : 0];
    }

    @Override
    public Memento save() {
        return new Memento().with("shuffles", shuffles);
    }

    /** Draws every order again that was drawn until then: a stream's own state cannot be read. */
    @Override
    public void restore(Memento memento) {
        Arrays.setAll(streams, s -> SeedStreams.shuffle(seeds.get(s)));
        shuffles = 0;
        for (long left = memento.longs("shuffles")[0]; left > 0; left--) {
            shuffle();
        }
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
