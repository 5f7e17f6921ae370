package mnl.engine.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.evaluate.DeviceSplit;

/** What a batch is made of, for every replica [R, B]; all arms of a seed get the same. */
final class BatchArrays {
    private final RunLayout layout;
    private final BatchPlan batches;
    private final DeviceSplit training;
    private final TrainingTargets targets;

    BatchArrays(RunLayout layout, BatchPlan batches, DeviceSplit training, TrainingTargets targets) {
        this.layout = layout;
        this.batches = batches;
        this.training = training;
        this.targets = targets;
    }

    /** Where the batch lies in the features. */
    long[] rows(int from, int to) {
        return perReplica(from, to, (seed, sample) -> training.firstRow(seed) + sample);
    }

    /** The labels that are trained on. */
    long[] labels(int from, int to) {
        return perReplica(from, to, targets::label);
    }

    /** Each sample's index among the training samples of its seed. */
    long[] samples(int from, int to) {
        return perReplica(from, to, (seed, sample) -> sample);
    }

    /** How many samples of the batch count in every replica [R]; the others are padding at its end. */
    int[] counted(int from, int to) {
        int seeds = layout.seeds().size();
        return IntStream.range(0, layout.replicas())
                .map(r -> batches.counted(r % seeds, from, to))
                .toArray();
    }

    /** Whether samples count differently by their class. */
    boolean areWeighted() {
        return targets.areWeighted();
    }

    /** How much a sample of a class counts, see {@link TrainingTargets#weight}. */
    double weight(int seed, int label) {
        return targets.weight(seed, label);
    }

    /**
     * How much each sample counts by its class, see {@link TrainingTargets#weights}, mean 1 over a batch [R, B] whose
     * padding counts 0.
     */
    float[] weights(int from, int to) {
        return weightsOf(from, to, targets::weights);
    }

    /** 1 for a sample that counts and 0 for padding, scaled so that the mean over the batch is 1 [R, B]. */
    float[] present(int from, int to) {
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
