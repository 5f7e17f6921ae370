package mnl.engine.train;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mnl.analysis.run.RunLayout;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.step.Batch;

/** Fills the batches of an epoch; all arms of a seed get the same. */
final class BatchLoader {
    private final NDManager manager;
    private final RunLayout layout;
    private final int seeds;
    private final BatchPlan batches;
    private final DeviceSplit training;
    private final TrainingTargets targets;
    private final Map<Integer, Batch> bySize = new HashMap<>();

    BatchLoader(NDManager manager, RunLayout layout, BatchPlan batches, DeviceSplit training, TrainingTargets targets) {
        this.manager = manager;
        this.layout = layout;
        this.seeds = layout.seeds().size();
        this.batches = batches;
        this.training = training;
        this.targets = targets;
    }

    /**
     * The batch of a step; to be closed before the next one.
     *
     * @param step which one, counted from 0
     * @param epoch the epoch under way, counted from 1
     * @param resting replicas that take no part [R]
     */
    Batch load(int step, int epoch, boolean[] resting) {
        int from = batches.from(step);
        int size = batches.to(step) - from;
        Batch batch = bySize.computeIfAbsent(size, b -> new Batch(manager, training, layout.replicas(), seeds, b));
        boolean padded = false;
        for (int seed = 0; seed < seeds; seed++) {
            int own = batches.counted(seed, from, from + size);
            padded |= own < size;
            fill(batch, seed, from);
            for (int r = seed; r < layout.replicas(); r += seeds) {
                batch.counted()[r] = resting[r] ? 0 : own;
            }
        }
        batch.begin(epoch, targets.areWeighted(), padded);
        if (padded || targets.areWeighted()) {
            weigh(batch, padded, from);
        }
        return batch;
    }

    private void fill(Batch batch, int seed, int from) {
        long first = training.firstRow(seed);
        for (int b = 0, at = seed * batch.size(); b < batch.size(); b++, at++) {
            int sample = batches.sample(seed, from + b);
            batch.samples()[at] = sample;
            batch.rows()[at] = first + sample;
            batch.classes()[at] = targets.label(seed, sample);
        }
    }

    private void weigh(Batch batch, boolean padded, int from) {
        for (int seed = 0; seed < seeds; seed++) {
            int size = batch.size();
            int at = seed * size;
            int own = batches.counted(seed, from, from + size);
            if (padded) {
                float one = own == size || own == 0 ? 1 : (float) size / own;
                Arrays.fill(batch.present(), at, at + own, one);
                Arrays.fill(batch.present(), at + own, at + size, 0);
            }
            if (targets.areWeighted()) {
                targets.weigh(seed, batch.samples(), at, own, batch.weights());
                spread(batch.weights(), at, own, size);
            }
        }
    }

    /** Weights of the samples that count, with mean 1, become those of the whole batch. */
    private static void spread(float[] weights, int at, int own, int size) {
        for (int b = 0; b < own && own < size; b++) {
            weights[at + b] = weights[at + b] * size / own;
        }
        Arrays.fill(weights, at + own, at + size, 0);
    }

    /** Samples of a step's batch that count, all replicas together. */
    int samples(int step, boolean[] resting) {
        int sum = 0;
        for (int r = 0; r < layout.replicas(); r++) {
            sum += resting[r] ? 0 : batches.counted(r % seeds, batches.from(step), batches.to(step));
        }
        return sum;
    }

    /** How much a sample of a class counts, see {@link TrainingTargets#weight}. */
    double weight(int seed, int label) {
        return targets.weight(seed, label);
    }
}
