package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;

/**
 * What every replica answers to some consecutive samples, as plain numbers. The arrays are used again for the next
 * samples and may be longer than needed.
 */
final class Answers {
    private final int modalities;
    private final int replicas;
    private final int classes;
    private float[] logits = {};
    private float[] exponentials = {};
    private float[] fused = {};
    private int first;
    private int count;

    Answers(int modalities, int replicas, int classes) {
        this.modalities = modalities;
        this.replicas = replicas;
        this.classes = classes;
    }

    /** Reads f^m and p^m, up to a factor, [M, R, n, C], and F [R, n, C], of the samples from {@code firstSample} on. */
    void read(int firstSample, NDArray nativeLogits, NDArray nativeExponentials, NDArray nativeFused) {
        first = firstSample;
        count = Math.toIntExact(nativeFused.getShape().get(1));
        logits = copy(nativeLogits, logits);
        exponentials = copy(nativeExponentials, exponentials);
        fused = copy(nativeFused, fused);
    }

    int modalities() {
        return modalities;
    }

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

    /** n. */
    int count() {
        return count;
    }

    /** f^m [M, R, n, C]. */
    float[] logits() {
        return logits;
    }

    /** exp(f^m_k - max f^m) [M, R, n, C]; p^m after division by the sum over the classes. */
    float[] exponentials() {
        return exponentials;
    }

    /** F [R, n, C]. */
    float[] fused() {
        return fused;
    }

    /** Where the answers of a replica begin in F; add m R n C in f^m and p^m. */
    int offset(int replica) {
        return replica * count * classes;
    }

    /** Distance between two modalities in f^m and p^m. */
    int modalityStride() {
        return replicas * count * classes;
    }

    private static float[] copy(NDArray source, float[] buffer) {
        FloatBuffer values = source.toByteBuffer(true).asFloatBuffer();
        int length = values.remaining();
        float[] target = buffer.length >= length ? buffer : new float[length];
        values.get(target, 0, length);
        return target;
    }
}
