package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;

/**
 * What neighbouring replicas of one arm answer to some consecutive samples, as plain numbers: for each replica the rows of its
 * classes, one number for each sample, so that loops go along the samples. The arrays are used again for the next samples and may
 * be longer than needed.
 */
final class Answers {
    private final TargetRows rows = new TargetRows();
    private final ReplicaTally tally = new ReplicaTally(rows);
    private float[] logits = {};
    private float[] probabilities = {};
    private float[] fused = {};
    private int modalities;
    private int firstReplica;
    private int replicas;
    private int classes;
    private int first;
    private int count;

    /**
     * Reads the answers to the samples from {@code sample} on by the replicas from {@code replica} on.
     *
     * @param nativeLogits f^m [M, K, C, n]
     * @param nativeProbabilities p^m [M, K, C, n]
     * @param nativeFused F [K, C, n]
     */
    void read(int replica, int sample, NDArray nativeLogits, NDArray nativeProbabilities, NDArray nativeFused) {
        begin(replica, sample, nativeLogits.getShape());
        logits = copy(nativeLogits, logits);
        probabilities = copy(nativeProbabilities, probabilities);
        fused = copy(nativeFused, fused);
    }

    /**
     * Reads the answers to the samples from {@code sample} on by the replicas from {@code replica} on.
     *
     * @param room f^m and p^m
     * @param nativeFused F [K, C, n]
     */
    void read(int replica, int sample, ForwardRoom room, NDArray nativeFused) {
        begin(replica, sample, room.logits.getShape());
        logits = copy(room.logitNumbers, logits);
        probabilities = copy(room.probabilityNumbers, probabilities);
        fused = copy(nativeFused, fused);
    }

    private void begin(int replica, int sample, Shape shape) {
        firstReplica = replica;
        first = sample;
        modalities = Math.toIntExact(shape.get(0));
        replicas = Math.toIntExact(shape.get(1));
        classes = Math.toIntExact(shape.get(2));
        count = Math.toIntExact(shape.get(3));
    }

    int modalities() {
        return modalities;
    }

    /** The first replica, counted in the run. */
    int firstReplica() {
        return firstReplica;
    }

    /** K. */
    int replicas() {
        return replicas;
    }

    int classes() {
        return classes;
    }

    /** Index of the first sample in its split. */
    int first() {
        return first;
    }

    /** n, and the distance between two classes of one sample. */
    int count() {
        return count;
    }

    /** How many of the samples are a seed's own; the others are padding. */
    int own(int[] labels) {
        return Math.max(0, Math.min(count, labels.length - first));
    }

    /** f^m [M, K, C, n]. */
    float[] logits() {
        return logits;
    }

    /** p^m [M, K, C, n]. */
    float[] probabilities() {
        return probabilities;
    }

    /** F [K, C, n]. */
    float[] fused() {
        return fused;
    }

    /** Where the rows of the {@code k}-th of these replicas begin in F; add m times {@link #modalityStride} in f^m and p^m. */
    int offset(int k) {
        return k * classes * count;
    }

    /** Distance between two modalities in f^m and p^m. */
    int modalityStride() {
        return replicas * classes * count;
    }

    /** Room for comparing the classes of one replica after the other. */
    TargetRows rows() {
        return rows;
    }

    /** Room for what is made of the answers of one replica after the other. */
    ReplicaTally tally() {
        return tally;
    }

    private static float[] copy(NDArray source, float[] buffer) {
        return copy(source.toByteBuffer(true).asFloatBuffer(), buffer);
    }

    private static float[] copy(FloatBuffer values, float[] buffer) {
        int length = values.capacity();
        float[] target = buffer.length >= length ? buffer : new float[length];
        values.get(0, target, 0, length);
        return target;
    }
}
