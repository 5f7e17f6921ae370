package mnl.engine.train;

import java.util.stream.IntStream;
import mnl.analysis.RunLayout;
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

    /** Whether samples count differently. */
    boolean areWeighted() {
        return targets.areWeighted();
    }

    /** How much each sample counts, see {@link TrainingTargets#weights}. */
    float[] weights(int from, int to) {
        int size = to - from;
        int seeds = layout.seeds().size();
        float[] weights = new float[layout.replicas() * size];
        for (int r = 0; r < layout.replicas(); r++) {
            int seed = r % seeds;
            int[] samples = IntStream.range(from, to)
                    .map(place -> batches.sample(seed, place))
                    .toArray();
            System.arraycopy(targets.weights(seed, samples), 0, weights, r * size, size);
        }
        return weights;
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

    private interface SampleValue {
        long of(int seed, int sample);
    }
}
