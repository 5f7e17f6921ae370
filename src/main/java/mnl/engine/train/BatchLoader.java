package mnl.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.step.Batch;

/** Brings the batches of an epoch into native memory; all arms of a seed get the same. */
final class BatchLoader {
    private final RunLayout layout;
    private final BatchPlan batches;
    private final DeviceSplit training;
    private final TrainingTargets targets;

    BatchLoader(RunLayout layout, BatchPlan batches, DeviceSplit training, TrainingTargets targets) {
        this.layout = layout;
        this.batches = batches;
        this.training = training;
        this.targets = targets;
    }

    /**
     * The batch of a step.
     *
     * @param scratch owner of its arrays
     * @param step which one, counted from 0
     * @param epoch the epoch under way, counted from 1
     */
    Batch load(NDManager scratch, int step, int epoch) {
        int from = batches.from(step);
        int to = batches.to(step);
        Shape shape = new Shape(layout.replicas(), to - from);
        NDArray rows = scratch.create(perReplica(from, to, (seed, sample) -> training.firstRow(seed) + sample), shape);
        int[] counted = counted(from, to);
        boolean padded = Arrays.stream(counted).anyMatch(own -> own < to - from);
        NDArray present = padded ? scratch.create(present(from, to), shape) : null;
        NDArray weights = targets.areWeighted() ? scratch.create(weights(from, to), shape) : present;
        BatchTargets taught = new BatchTargets(
                scratch.create(perReplica(from, to, targets::label), shape),
                scratch.create(perReplica(from, to, (seed, sample) -> sample), shape),
                epoch,
                weights,
                present);
        return new Batch(training.gather(rows), taught, counted);
    }

    /** Samples of a step's batch that count, all replicas together. */
    int samples(int step) {
        return Arrays.stream(counted(batches.from(step), batches.to(step))).sum();
    }

    /** How many samples of the batch count in every replica [R]; the others are padding at its end. */
    private int[] counted(int from, int to) {
        int seeds = layout.seeds().size();
        return IntStream.range(0, layout.replicas())
                .map(r -> batches.counted(r % seeds, from, to))
                .toArray();
    }

    /** How much a sample of a class counts, see {@link TrainingTargets#weight}. */
    double weight(int seed, int label) {
        return targets.weight(seed, label);
    }

    /**
     * How much each sample counts by its class, see {@link TrainingTargets#weights}, mean 1 over a batch [R, B] whose
     * padding counts 0.
     */
    private float[] weights(int from, int to) {
        return weightsOf(from, to, targets::weights);
    }

    /** 1 for a sample that counts and 0 for padding, scaled so that the mean over the batch is 1 [R, B]. */
    private float[] present(int from, int to) {
        return weightsOf(from, to, (seed, samples) -> {
            float[] ones = new float[samples.length];
            Arrays.fill(ones, 1);
            return ones;
        });
    }

    /** Weights of the samples that count, with mean 1, become those of the whole batch. */
    private float[] weightsOf(int from, int to, SampleWeights weights) {
        int size = to - from;
        int[] counted = counted(from, to);
        float[] all = new float[layout.replicas() * size];
        for (int r = 0; r < layout.replicas(); r++) {
            int seed = r % layout.seeds().size();
            int[] samples = IntStream.range(from, from + counted[r])
                    .map(place -> batches.sample(seed, place))
                    .toArray();
            float[] own = weights.of(seed, samples);
            for (int b = 0; b < own.length; b++) {
                all[r * size + b] = own.length == size ? own[b] : own[b] * size / own.length;
            }
        }
        return all;
    }

    private long[] perReplica(int from, int to, SampleValue value) {
        int seeds = layout.seeds().size();
        long[] values = new long[layout.replicas() * (to - from)];
        for (int i = 0; i < values.length; i++) {
            int seed = i / (to - from) % seeds;
            values[i] = value.of(seed, batches.sample(seed, from + i % (to - from)));
        }
        return values;
    }

    private interface SampleWeights {
        float[] of(int seed, int[] samples);
    }

    private interface SampleValue {
        long of(int seed, int sample);
    }
}
