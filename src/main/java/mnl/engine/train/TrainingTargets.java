package mnl.engine.train;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import mnl.engine.SeedStreams;
import mnl.experiment.LabelSpec;
import org.jspecify.annotations.Nullable;

/**
 * The labels that are trained on, with the noise that the experiment puts into them, and how much each sample counts. Both
 * depend on the seed alone, so that all arms see the same.
 */
final class TrainingTargets {
    private final int[][] labels;
    private final double @Nullable [][] classWeights;

    /**
     * @param spec what is done to the labels
     * @param seeds the seeds
     * @param classes C
     * @param given the true labels of a seed, by its index
     */
    TrainingTargets(LabelSpec spec, List<Long> seeds, int classes, IntFunction<int[]> given) {
        labels = new int[seeds.size()][];
        classWeights = spec.classWeights() == LabelSpec.ClassWeights.NONE ? null : new double[labels.length][];
        for (int s = 0; s < labels.length; s++) {
            labels[s] = noisy(spec, given.apply(s), classes, SeedStreams.labels(seeds.get(s)));
            if (classWeights != null) {
                classWeights[s] = weights(spec, labels[s], classes);
            }
        }
    }

    /** The label of a training sample. */
    int label(int seedIndex, int sample) {
        return labels[seedIndex][sample];
    }

    boolean areWeighted() {
        return classWeights != null;
    }

    /**
     * How much the samples of a batch count: B w_b / sum w, mean 1.
     *
     * @param samples the batch of one seed begins at {@code at}
     * @param count B
     * @param weights receives them at the same places
     */
    void weigh(int seedIndex, long[] samples, int at, int count, float[] weights) {
        double[] own = Objects.requireNonNull(classWeights, "classes count alike")[seedIndex];
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            sum += own[label(seedIndex, (int) samples[i])];
        }
        for (int i = at; i < at + count; i++) {
            weights[i] = (float) (count * own[label(seedIndex, (int) samples[i])] / sum);
        }
    }

    /**
     * How much a sample of a class counts, where the training samples of a seed have mean 1: the mean of {@link #weigh} in a
     * batch with the classes of all of them.
     */
    double weight(int seedIndex, int label) {
        if (classWeights == null) {
            return 1;
        }
        double[] own = classWeights[seedIndex];
        double sum =
                Arrays.stream(labels[seedIndex]).mapToDouble(each -> own[each]).sum();
        return labels[seedIndex].length * own[label] / sum;
    }

    /** Every sample draws, so that those that are noisy at a small share are so at a larger one. */
    private static int[] noisy(LabelSpec spec, int[] labels, int classes, SplittableRandom random) {
        if (spec.noise() == LabelSpec.LabelNoise.NONE || spec.noiseShare() == 0) {
            return labels;
        }
        int[] noisy = labels.clone();
        for (int i = 0; i < noisy.length; i++) {
            boolean replaced = random.nextDouble() < spec.noiseShare();
            int shift = 1 + random.nextInt(classes - 1);
            if (replaced) {
                noisy[i] = (labels[i] + (spec.noise() == LabelSpec.LabelNoise.PAIR ? 1 : shift)) % classes;
            }
        }
        return noisy;
    }

    /** w_c; that of a class without samples is not read. */
    private static double[] weights(LabelSpec spec, int[] labels, int classes) {
        if (spec.classWeights() == LabelSpec.ClassWeights.GIVEN) {
            return spec.weights().stream().mapToDouble(Double::doubleValue).toArray();
        }
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return Arrays.stream(counts)
                .mapToDouble(count -> (double) labels.length / ((double) classes * Math.max(1, count)))
                .toArray();
    }
}
