package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one replica says of every sample, as far as its radii need it. */
final class ReplicaAnswers {
    private static final int[] FEATURES = {-1};

    /** Covers the rounding of a norm in single precision, for up to 30,000 features. */
    private static final double NORM_MARGIN = 1.001;

    private final int classes;
    private final float[][] logits;
    private final double[][] norms;
    private float @Nullable [][] weights;
    private double @Nullable [] estimates;

    ReplicaAnswers(int modalities, int samples, int classes) {
        this.classes = classes;
        logits = new float[modalities][samples * classes];
        norms = new double[modalities][samples];
    }

    /** Stores f^m [M, S, n, C] of the samples from {@code from} on. */
    static void logits(List<ReplicaAnswers> seeds, int from, NDArray all) {
        float[] values = all.toFloatArray();
        int length = values.length / seeds.size() / seeds.get(0).logits.length;
        int next = 0;
        for (int m = 0; m < seeds.get(0).logits.length; m++) {
            for (ReplicaAnswers one : seeds) {
                System.arraycopy(values, next, one.logits[m], from * one.classes, length);
                next += length;
            }
        }
    }

    /** Stores the norms of features, [S, n, D_m] per modality. */
    static void norms(List<ReplicaAnswers> seeds, int from, NDList features) {
        for (int m = 0; m < features.size(); m++) {
            float[] values = features.get(m).square().sum(FEATURES).sqrt().toFloatArray();
            int count = values.length / seeds.size();
            for (int i = 0; i < values.length; i++) {
                seeds.get(i / count).norms[m][from + i % count] = values[i] * NORM_MARGIN;
            }
        }
    }

    /** Stores fusion weights, which broadcast to [M, S, n, 1]; they may be a constant that outlives what is made here. */
    static void weights(List<ReplicaAnswers> seeds, int from, NDArray all, int count, NDManager scratch) {
        int modalities = seeds.get(0).logits.length;
        NDArray ones = scratch.ones(new Shape(modalities, seeds.size(), count, 1));
        float[] values = ones.mul(all).toFloatArray();
        int next = 0;
        for (int m = 0; m < modalities; m++) {
            for (ReplicaAnswers one : seeds) {
                if (one.weights == null) {
                    one.weights = new float[modalities][one.norms[0].length];
                }
                System.arraycopy(values, next, one.weights[m], from, count);
                next += count;
            }
        }
    }

    /** Stores estimated radii [S * n]. */
    static void estimates(List<ReplicaAnswers> seeds, int from, double[] all) {
        int count = all.length / seeds.size();
        for (int s = 0; s < seeds.size(); s++) {
            ReplicaAnswers one = seeds.get(s);
            if (one.estimates == null) {
                one.estimates = new double[one.norms[0].length];
            }
            System.arraycopy(all, s * count, one.estimates, from, count);
        }
    }

    /** These answers without those to the padding behind a seed's own samples. */
    ReplicaAnswers first(int samples) {
        if (samples == norms[0].length) {
            return this;
        }
        ReplicaAnswers own = new ReplicaAnswers(logits.length, 0, classes);
        for (int m = 0; m < logits.length; m++) {
            own.logits[m] = Arrays.copyOf(logits[m], samples * classes);
            own.norms[m] = Arrays.copyOf(norms[m], samples);
        }
        own.estimates = estimates == null ? null : Arrays.copyOf(estimates, samples);
        own.weights = weights == null
                ? null
                : Arrays.stream(weights).map(row -> Arrays.copyOf(row, samples)).toArray(float[][]::new);
        return own;
    }

    float[][] logits() {
        return logits;
    }

    double[][] norms() {
        return norms;
    }

    float @Nullable [][] weights() {
        return weights;
    }

    double @Nullable [] estimates() {
        return estimates;
    }
}
